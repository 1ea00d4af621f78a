import type { Topic } from '../topic.ts';

export const printer: Topic = {
  id: 'printer',
  queueId: 'hardware',
  weight: 6,
  tags: ['printer'],
  priorities: [3, 6, 1, 0],
  slots: {
    printer: ['PRT-LDS-2', 'PRT-BRS-1', 'PRT-RTM-3', 'PRT-GDN-1', 'PRT-LDS-4'],
    issue: ['prints only grey', 'jams on tray 2', 'asks for A5 paper', 'leaves a black stripe'],
  },
  stories: [
    {
      subjects: [
        '{printer} {issue}',
        'Printer on floor {floor} {issue}',
        '{printer}: toner warning although toner is new',
      ],
      openings: [
        'The printer on floor {floor} ({printer}) {issue}. I tried another file and another laptop, same result.',
      ],
      exchanges: [
        [
          'What does the display of {printer} show when you print? A photo is fine.',
          'It says “Ready”, green light, as if nothing was wrong.',
        ],
      ],
      notes: ['Technician from the lease firm booked for tomorrow, reference 88-41207.'],
      fixes: [
        'The technician has cleaned the drum and replaced the pick-up rollers. {printer} prints as it should.',
      ],
    },
    {
      subjects: ['Print jobs vanish on {printer}', 'Nothing comes out of {printer}'],
      openings: ['I send a job to {printer}, it shows up for a second and is gone. No paper, no error.'],
      exchanges: [
        [
          'What does the display of {printer} show when you print? A photo is fine.',
          'It says “Ready”, green light, as if nothing was wrong.',
        ],
      ],
      notes: ['Queue on the print server was paused. Nobody admits to it.'],
      fixes: [
        'A pause on the print server held everything back. It is running again and your jobs came out, please collect them on floor {floor}.',
        'The driver from the last update was faulty. I have put the earlier one back, and your three jobs came out on floor {floor}.',
      ],
    },
    {
      subjects: [
        'Cannot find the printer in {site} from my laptop',
        'Follow-me printing does not know my badge',
      ],
      openings: [
        'I am in {site} this week and cannot find any printer here. I only see the ones of my own office.',
        'In {site} the printer shows “unknown card” when I hold my badge to it. In my own office it works.',
      ],
      exchanges: [
        [
          'Please remove the printer from your list and add it again from the company portal, where it is now called **Larkfield Print**.',
          'Done. It prints, but single-sided only and the stapler is greyed out.',
        ],
      ],
      notes: ['Badge number was never copied to the print server of that office.'],
      fixes: [
        'Your jobs went to a queue that no longer exists. I have mapped you to **Larkfield Print**, which works in every office with your badge.',
      ],
    },
  ],
};
