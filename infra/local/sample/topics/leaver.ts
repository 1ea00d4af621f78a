import type { Topic } from '../topic.ts';

export const leaver: Topic = {
  id: 'leaver',
  queueId: 'service-desk',
  weight: 3,
  tags: ['leaver', 'offboarding'],
  priorities: [2, 6, 1, 0],
  slots: {
    leaver: ['Graham Pell', 'Anneke Bos', 'Rafal Wrona', 'Denise Okoro', 'Martin Shaw', 'Yusuf Kaya'],
    last: ['on Friday', 'at the end of the month', 'today'],
  },
  stories: [
    {
      subjects: [
        '{leaver} leaves {last}: mail and files',
        'Leaver: {leaver}, last day {last}',
        'Forward mail of {leaver} to {colleague}',
      ],
      openings: [
        '{leaver} has the last day {last}. Please close the account that evening. Mail should go to {colleague} for three months.',
      ],
      exchanges: [
        [
          'Thank you. Mail can be handed over with an automatic answer that names {colleague}. For the personal folder I need {leaver}’s own consent while they are still here.',
          'Talked to {leaver}, who will move the project files to the team folder by then. The rest can go.',
        ],
      ],
      notes: ['Close at 18:00, not before: handover call at 17:00.'],
      fixes: [
        'Done as agreed. The mailbox is kept for 90 days and then deleted. {colleague} has read access until then.',
        'The account is closed, the automatic answer names {colleague}, and {asset} is back with us. Files in the team folder are untouched.',
      ],
    },
    {
      subjects: ['Laptop return for {leaver}'],
      openings: [
        'As agreed with HR, {leaver} leaves us {last}. What do we do with the laptop and with the project files in the personal folder?',
      ],
      exchanges: [
        [
          'Thank you. Mail can be handed over with an automatic answer that names {colleague}. For the personal folder I need {leaver}’s own consent while they are still here.',
          'Talked to {leaver}, who will move the project files to the team folder by then. The rest can go.',
        ],
      ],
      notes: ['Badge and {asset} handed in at reception.'],
      fixes: [
        'The account is closed, the automatic answer names {colleague}, and {asset} is back with us. Files in the team folder are untouched.',
      ],
    },
  ],
};
