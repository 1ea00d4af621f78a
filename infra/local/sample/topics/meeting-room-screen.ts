import type { Topic } from '../topic.ts';

export const meetingRoomScreen: Topic = {
  id: 'meeting-room-screen',
  queueId: 'service-desk',
  weight: 5,
  tags: ['meeting-room', 'projector'],
  priorities: [1, 5, 3, 1],
  slots: {
    thing: ['projector', 'screen', 'wall display'],
    audio: ['table microphone', 'conference bar', 'loudspeaker'],
  },
  stories: [
    {
      subjects: ['{thing} in {room} shows no picture', 'Board meeting tomorrow, {thing} in {room} is faulty'],
      openings: [
        'The {thing} in room {room} ({site}) does not work. We plugged in three laptops, each time “no signal”. We have customers there tomorrow at 10.',
      ],
      exchanges: [
        [
          'Could you press the small round button on the table panel for five seconds? That restarts the room without anyone climbing on a chair.',
          'It restarted, the panel is back, but the {thing} is still dead.',
        ],
        [
          'I will come by at 16:00 when the room is free. Can somebody leave the cupboard unlocked?',
          'It is unlocked, and there is a note on the panel.',
        ],
      ],
      notes: [
        'HDBaseT receiver behind the {thing} is hot and dead. One left on the shelf.',
        'Booked {room} for maintenance 16:00 to 17:00.',
      ],
      fixes: [
        'The receiver behind the {thing} had failed. It is replaced and I have shared my screen for half an hour to be sure.',
      ],
    },
    {
      subjects: ['Room {room}: far end cannot hear us', 'No sound from the {audio} in {room}'],
      openings: [
        'In {room} the people at the far end cannot hear us, or hear us as from the bottom of a well. It was fine last week.',
      ],
      exchanges: [
        [
          'Could you press the small round button on the table panel for five seconds? That restarts the room without anyone climbing on a chair.',
          'It restarted, the panel is back, but the {thing} is still dead.',
        ],
      ],
      notes: ['Booked {room} for maintenance 16:00 to 17:00.'],
      fixes: [
        'Someone had set the room to a private audio profile. It is back to the standard one and locked. The test call was clear.',
      ],
    },
    {
      subjects: ['HDMI cable missing again in {room}'],
      openings: [
        'The HDMI cable in {room} has gone for a walk again. Could we have one that is fixed to the table?',
      ],
      exchanges: [
        [
          'Mini plug or the normal one? And is the adapter ring still there?',
          'The normal one. The ring is still there, with nothing on it but a toothbrush.',
        ],
      ],
      notes: ['Fourth cable this year.'],
      fixes: ['There is a cable in {room} now that is screwed to the table, and a spare in the cupboard.'],
    },
    {
      subjects: ['Projector in {room} turns everything green'],
      openings: [
        'The projector in {room} turns everything green. Our charts are unreadable, and the customer joked about it.',
      ],
      exchanges: [
        [
          'Does the start picture of the projector look green too, before a laptop is connected?',
          'Yes, from the first second.',
        ],
      ],
      notes: ['Colour wheel. Out of warranty, quote is 310.'],
      fixes: [
        'We have put a large screen in instead of repairing the old projector. It is brighter, and whites are white.',
      ],
    },
  ],
};
