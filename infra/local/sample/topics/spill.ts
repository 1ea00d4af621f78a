import { LAPTOP_MODELS } from '../firm.ts';
import type { Topic } from '../topic.ts';

export const spill: Topic = {
  id: 'spill',
  queueId: 'hardware',
  weight: 2,
  tags: ['laptop', 'damage'],
  priorities: [0, 3, 5, 2],
  slots: {
    drink: ['tea', 'coffee', 'a glass of water', 'orange juice'],
    model: LAPTOP_MODELS,
  },
  stories: [
    {
      subjects: [
        'Spilled {drink} over my keyboard',
        '{drink} went into the laptop, half the keys are dead',
        'Keyboard types “nnnn” after a spill ({asset})',
        'Accident with {drink} at my desk',
      ],
      openings: [
        'I am afraid I knocked {drink} over my {model}. I switched it off at once and turned it upside down. What should I do now?',
        'Not my best morning: {drink} over the keyboard. The laptop runs but the N, M and space keys repeat by themselves.',
      ],
      exchanges: [
        [
          'You did the right thing. Please leave it **off** and upside down, do not put it on a radiator, and bring it over. Is there anything on it that is not in your synced folders?',
          'Only a spreadsheet on the desktop from this week, but I would hate to type it again.',
        ],
        [
          'I can lend you a machine while yours dries. Which programs do you need today besides Office?',
          'Atlas and the quality database. A lent one is perfect, thank you.',
        ],
      ],
      notes: [
        'Opened it: sticky, but the board looks clean. Drying until tomorrow, then a new keyboard deck.',
        'Disk is fine, copied the desktop folder to the loan machine.',
      ],
      fixes: [
        'It has a new keyboard and survived otherwise. Your desktop folder is back in place. You can swap the loan machine for it whenever it suits.',
        'The mainboard did not make it, but the disk did. Your files are on the replacement, asset {asset} is retired.',
      ],
    },
  ],
};
