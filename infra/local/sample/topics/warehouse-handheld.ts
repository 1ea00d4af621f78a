import type { Topic } from '../topic.ts';

export const warehouseHandheld: Topic = {
  id: 'warehouse-handheld',
  queueId: 'hardware',
  weight: 4,
  tags: ['warehouse', 'handheld'],
  priorities: [0, 4, 4, 2],
  slots: {
    unit: ['HH-07', 'HH-12', 'HH-19', 'HH-23', 'HH-31'],
    bay: ['bay 2', 'bay 5', 'the cold store', 'goods-in'],
  },
  stories: [
    {
      subjects: [
        'Handheld {unit} does not read barcodes in {bay}',
        '{unit} no longer beeps, we type the codes by hand',
      ],
      openings: [
        'Handheld {unit} has stopped reading barcodes in {bay}. The red line comes on but it never beeps. We share one between two pickers at the moment.',
      ],
      exchanges: [
        [
          'Does {unit} read the test code on the back of its cradle? If yes, the reader is fine and the labels are too faint.',
          'It reads the test code at once. So it is the labels?',
        ],
        [
          'Please keep {unit} aside and take HH-02 from the spare cabinet, the code is with the shift lead. Which app version does the start screen show?',
          'HH-02 works. The start screen of the old one says 4.7.1, the new one 4.8.0.',
        ],
      ],
      notes: ['{unit} is still on 4.7.1: it missed the roll-out because it was in repair.'],
      fixes: [
        '{unit} now runs the same version as the others and reads at the usual distance. I tried it in {bay} with the shift lead.',
      ],
    },
    {
      subjects: ['{unit} loses its connection in {bay}', 'Pickers in {bay} are back on paper lists'],
      openings: [
        'In {bay} the handhelds drop off the network every few minutes and the picker has to sign in again. It costs us roughly an hour per shift.',
      ],
      exchanges: [
        [
          'Does it happen all over {bay}, or only between certain shelves?',
          'Mostly at the far end, between the last two rows.',
        ],
      ],
      notes: [
        'Access point over {bay} has been rebooting since the forklift hit the conduit. Network has the cable on order.',
      ],
      fixes: ['The access point over {bay} has a new cable. No drop-outs since yesterday noon.'],
    },
    {
      subjects: ['Label printer in {bay} prints half labels', 'No labels out of the printer in {bay}'],
      openings: [
        'The label printer in {bay} prints the top half of each label and then feeds a blank one. Goods are waiting for labels.',
      ],
      exchanges: [
        [
          'Could you hold the feed button for five seconds and send me a photo of what comes out?',
          'Photo is attached. The lower half is blank, as on the labels.',
        ],
      ],
      notes: ['Print head has done 41 km. They are meant for 30.'],
      fixes: [
        'The print head was worn. It is replaced, and the darkness is set so the readers catch the codes at an angle too.',
      ],
    },
  ],
};
