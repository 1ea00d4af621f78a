import type { Topic } from '../topic.ts';

export const deskFurniture: Topic = {
  id: 'desk-furniture',
  queueId: 'facilities',
  weight: 4,
  tags: ['desk', 'furniture'],
  priorities: [4, 5, 1, 0],
  slots: {
    other: ['{desk2} on the same floor', 'the window side', 'the new wing'],
    team: ['four people', 'the whole team', 'me and {colleague}'],
  },
  stories: [
    {
      subjects: ['Standing desk {desk} stuck at the top'],
      openings: [
        'My standing desk ({desk}) is stuck at the top. I have been standing since 8 and it has stopped being healthy.',
      ],
      exchanges: [
        [
          'Please hold the down button for ten seconds until the display shows RST, then release and press it again.',
          'It showed RST, moved two centimetres and stopped again.',
        ],
        [
          'Is it one of the grey desks with the round foot, or one of the new ones with the square foot?',
          'Square foot. It has a label “LF-D-{ext}”.',
        ],
      ],
      notes: ['Motor on the left leg draws nothing. Spare in the store room.'],
      fixes: [
        'The left motor is replaced. The desk goes up and down again, and remembers two heights if you like.',
      ],
    },
    {
      subjects: ['Move for {team} to {other}'],
      openings: ['We would like to move: {team} to {other}, best on a Friday. What do you need from us?'],
      exchanges: [
        [
          'Names, present desks and the day you would like. Do you move the screens too?',
          'List is attached. Screens come with us, chairs stay.',
        ],
      ],
      notes: ['Floor plan updated, network has been told about the sockets.'],
      fixes: [
        'The move is done: desks, screens and phones. If anything is missing, it is in the box with your name.',
      ],
    },
    {
      subjects: ['Chair at {desk} sinks down by itself'],
      openings: [
        'The chair at {desk} sinks slowly during the day. By the afternoon my chin is on the table.',
      ],
      exchanges: [['Is there a label under the seat? I need the type.', 'It says “Sedus 200”.']],
      notes: ['Gas spring. We have two.'],
      fixes: ['There is a new chair at {desk}. The lever on the right sets the resistance.'],
    },
    {
      subjects: ['Ergonomic assessment for desk {desk}'],
      openings: ['The company doctor recommends an assessment of my desk ({desk}). How do I book one?'],
      exchanges: [['Thank you. Mornings or afternoons?', 'Mornings, except Mondays.']],
      notes: ['Assessor is in the house on Thursdays.'],
      fixes: ['The assessor comes on Thursday at 10 and needs half an hour with you at the desk.'],
    },
    {
      subjects: ['Drawer key of desk {desk} broke off', 'Lamp for desk {desk}, please'],
      openings: ['The key of my drawer ({desk}) broke off in the lock. My laptop bag is inside.'],
      exchanges: [['Which number is on the lock? It is tiny, on the rim.', 'A{ext}.']],
      notes: ['Master key is with reception.'],
      fixes: ['The drawer is open and has a new lock. Two keys are in an envelope on your desk.'],
    },
  ],
};
