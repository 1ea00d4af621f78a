import type { Topic } from '../topic.ts';

export const slowLaptop: Topic = {
  id: 'slow-laptop',
  queueId: 'service-desk',
  weight: 5,
  tags: ['laptop', 'performance'],
  priorities: [3, 6, 1, 0],
  slots: {
    job: ['opening a drawing', 'starting up', 'joining a call', 'saving to the share'],
  },
  stories: [
    {
      subjects: [
        'Laptop very slow when {job}',
        '{asset} takes ten minutes for {job}',
        'Fan at full speed all day',
      ],
      openings: ['My laptop ({asset}) has become very slow, mostly when {job}. The fan runs all the time.'],
      exchanges: [
        [
          'When it happens, could you press Ctrl + Shift + Esc and tell me which program is at the top under *CPU* and under *Disk*?',
          'CPU: Antimalware Service, 61 %. Disk: the same, 100 %.',
        ],
      ],
      notes: ['8 GB of memory, the last ones of that series. On the replacement list for Q3.'],
      fixes: [
        'I have doubled the memory. Starting up takes 40 seconds now instead of four minutes.',
        'The daily virus scan ran at 13:00. It now runs when the laptop is idle, for everyone.',
      ],
    },
    {
      subjects: ['Disk full, 0.8 GB left'],
      openings: [
        'I get the message that the disk is full. I have emptied the bin and it came back the next day.',
      ],
      exchanges: [
        [
          'Your synced folder holds 180 GB on this disk. May I set it to *online only* for files you have not opened for three months?',
          'Yes, go ahead. Just not the folder with the price lists, I need that on the train.',
        ],
      ],
      notes: ['Synced folder is 180 GB.'],
      fixes: [
        'You have 140 GB free again. The price lists stay on the disk, the rest is fetched when you open it.',
      ],
    },
    {
      subjects: ['Everything freezes for a minute after lunch'],
      openings: ['After lunch everything freezes for a minute or two. The mouse moves, nothing else does.'],
      exchanges: [
        [
          'When it happens, could you press Ctrl + Shift + Esc and tell me which program is at the top under *CPU* and under *Disk*?',
          'CPU: Antimalware Service, 61 %. Disk: the same, 100 %.',
        ],
      ],
      notes: ['Full scan runs at 13:00 since the policy change. Not only here.'],
      fixes: ['The daily virus scan ran at 13:00. It now runs when the laptop is idle, for everyone.'],
    },
  ],
};
