import type { Topic } from '../topic.ts';

export const roomClimate: Topic = {
  id: 'room-climate',
  queueId: 'facilities',
  weight: 5,
  tags: ['heating', 'meeting-room'],
  priorities: [4, 5, 1, 0],
  slots: {
    temp: ['26', '27', '28'],
    cold: ['16', '17', '18'],
  },
  stories: [
    {
      subjects: ['Meeting room {room} is {temp} degrees', 'Room {room} far too warm in the afternoon'],
      openings: [
        'Meeting room {room} in {site} gets unbearably warm after lunch, {temp} degrees today. We left the door open and everybody heard our salary talk.',
      ],
      exchanges: [
        [
          'Thank you for the figure, that helps. Is the little wheel on the wall at +3, in the middle or at −3?',
          'It is at −3, and it makes no difference at all.',
        ],
      ],
      notes: ['Valve above the ceiling of {room} is stuck open. Ordered, two days.'],
      fixes: [
        'A valve above the ceiling was stuck. It is replaced, and {room} has stayed at 22 degrees for two days.',
      ],
    },
    {
      subjects: [
        'Freezing on floor {floor} in the mornings',
        'Only {cold} degrees on floor {floor} this morning',
      ],
      openings: [
        'It was {cold} degrees on floor {floor} when we came in this morning. People are working in their coats.',
      ],
      exchanges: [
        [
          'We have bled the radiators on floor {floor} and set the schedule to start at 6:00. How is it today?',
          'Better near the windows, still cold in the middle of the room.',
        ],
      ],
      notes: ['Schedule still has the summer start in it.'],
      fixes: [
        'The heating for floor {floor} now starts at 6:00 instead of 7:30. This morning it was 20.5 degrees at 8.',
      ],
    },
    {
      subjects: ['Air conditioning in {room} drips on the table'],
      openings: [
        'The air conditioning in {room} drips onto the table, next to the power sockets. We have put a bucket under it.',
      ],
      exchanges: [
        [
          'Thank you for the bucket. Is water near the sockets in the table? If so, please do not use them.',
          'A hand away from them. We have moved to another room.',
        ],
      ],
      notes: ['Firm for the air conditioning comes Thursday between 8 and 10.'],
      fixes: [
        'The drain of the air conditioning was blocked. It is cleaned and dry, and the whole row is on the yearly list now.',
      ],
    },
    {
      subjects: ['Blinds in {room} stuck half way'],
      openings: [
        'The blinds in {room} are stuck half way. In the morning the sun shines straight onto the screen and nobody can read anything.',
      ],
      exchanges: [['Does the motor hum when you press the switch?', 'It hums, but nothing moves.']],
      notes: ['Cord has come off the roller. Needs the tall ladder.'],
      fixes: [
        'The cord is back on its roller. Please stop at the mark, it comes off when the blind is pulled past it.',
      ],
    },
  ],
};
