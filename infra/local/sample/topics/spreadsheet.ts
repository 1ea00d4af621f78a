import type { Topic } from '../topic.ts';

export const spreadsheet: Topic = {
  id: 'spreadsheet',
  queueId: 'service-desk',
  weight: 4,
  tags: ['excel', 'office'],
  priorities: [2, 6, 2, 0],
  slots: {
    book: ['forecast', 'price list', 'shift plan', 'stock count', 'budget'],
  },
  stories: [
    {
      subjects: ['Excel freezes when I open the {book}'],
      openings: ['Excel freezes when I open the {book}. It worked last week. The file is about 40 MB.'],
      exchanges: [
        [
          'Where is the file: on the team share, or in your own synced folder? The path is in **File > Info**.',
          'On the share: `\\\\lf-files\\{dept}\\{book}.xlsx`',
        ],
        [
          'Please open a copy of it and see whether it is slow there too.',
          'The copy opens in two seconds. Strange.',
        ],
      ],
      notes: ['14,000 conditional formats in there. Somebody has been copying rows for years.'],
      fixes: [
        'The {book} carried thousands of old formats. I cleaned them out in a copy: 40 MB became 3 and it opens at once. The original is kept for a month.',
      ],
    },
    {
      subjects: ['Macros blocked in the {book} workbook'],
      openings: [
        'Since the weekend the macros in the {book} are blocked:\n\n> Microsoft has blocked macros from running because the source of this file is untrusted.\n\nWithout them I do three hours of work by hand.',
      ],
      exchanges: [
        [
          'Where is the file: on the team share, or in your own synced folder? The path is in **File > Info**.',
          'On the share: `\\\\lf-files\\{dept}\\{book}.xlsx`',
        ],
      ],
      notes: ['File came by mail once and still carries the mark of the web.'],
      fixes: [
        'The {book} is in a trusted place on the share now, and the macros run from there. Please open it there and not from the mail.',
      ],
    },
    {
      subjects: ['{book} workbook locked by a colleague who is on holiday'],
      openings: [
        'The {book} says it is locked for editing by {colleague}, who is on holiday until the end of next week.',
      ],
      exchanges: [
        [
          'Where is the file: on the team share, or in your own synced folder? The path is in **File > Info**.',
          'On the share: `\\\\lf-files\\{dept}\\{book}.xlsx`',
        ],
      ],
      notes: ['Open handle since last Tuesday, machine is off.'],
      fixes: ['The lock was left over from a crash. It is gone and you can save again.'],
    },
    {
      subjects: ['Excel shows #REF! in the {book} since the move'],
      openings: [
        'Since the share was moved, the {book} shows #REF! in every cell that looks up another file.',
      ],
      exchanges: [
        [
          'Where is the file: on the team share, or in your own synced folder? The path is in **File > Info**.',
          'On the share: `\\\\lf-files\\{dept}\\{book}.xlsx`',
        ],
      ],
      notes: ['Old paths all over the workbook, 212 links.'],
      fixes: [
        'I have pointed all links at the new share. The numbers are back, please look over the totals once.',
      ],
    },
    {
      subjects: ['Lost a day of work in the {book}, can it be restored?'],
      openings: [
        'I saved over the {book} with an older version and only noticed now. Is there any way to have yesterday’s back?',
      ],
      exchanges: [
        [
          'Where is the file: on the team share, or in your own synced folder? The path is in **File > Info**.',
          'On the share: `\\\\lf-files\\{dept}\\{book}.xlsx`',
        ],
      ],
      notes: ['Shadow copy from 22:00 is intact.'],
      fixes: [
        'I have restored the version from last night next to yours, with `-restored` at the end of its name. Please compare and keep the one you need.',
      ],
    },
  ],
};
