import type { Topic } from '../topic.ts';

export const invoiceScanner: Topic = {
  id: 'invoice-scanner',
  queueId: 'hardware',
  weight: 4,
  tags: ['scanner', 'finance'],
  priorities: [1, 5, 4, 0],
  slots: {
    supplier: ['Van Houten Logistics', 'Beckett Fasteners', 'Nordkabel', 'Aldgate Print'],
    folder: ['Invoices-In', 'AP-Scan', 'Finance-Inbox'],
  },
  stories: [
    {
      subjects: [
        'Invoice scanner sends empty pages to {folder}',
        'Invoice scanner: “destination not reachable”',
        '{folder} has had no scans since yesterday afternoon',
      ],
      openings: [
        'The invoice scanner in accounts payable accepts the stack, beeps, and then nothing arrives in {folder}. We have about 60 invoices on the table and the payment run is on Thursday.',
        'Since the password change the scanner says:\n\n> Destination not reachable (0x3014)\n\nNothing reaches {folder}. Could somebody have a look today?',
      ],
      exchanges: [
        [
          'Could you scan a single page to your own e-mail from the same scanner? That tells me whether the scanner or the folder is at fault.',
          'To my e-mail it works, it arrived within a minute.',
        ],
        [
          'Good, so it is the folder. Which profile do you choose on the display: **AP 300 dpi** or **AP colour**?',
          'AP 300 dpi, as always. I did not know there was another.',
        ],
        [
          'I have renewed the scanner’s sign-in to {folder}. Please try five invoices.',
          'Four of five arrived. The one that is missing is a two-sided one from {supplier}.',
        ],
      ],
      notes: [
        'Service account `svc-scan-ap` expired with the rotation. Nobody had it on the list.',
        'Log on the share:\n\n```\n0x3014 SMB logon failure svc-scan-ap@larkfield\n```',
      ],
      fixes: [
        'The scanner signs in to {folder} with an account whose password had expired. It has a new one that is in our rotation list now, and the 60 invoices went through.',
        'Two-sided scans were split by the new firmware. I have set the profile back to one file per document.',
      ],
    },
    {
      subjects: [
        'Scanner cuts off the VAT number on {supplier} invoices',
        'Atlas does not read invoices from {supplier}',
      ],
      openings: [
        'Invoices from {supplier} come out with the right edge cut off, so Atlas does not read the VAT number and we type them by hand.',
      ],
      exchanges: [
        [
          'Could you send me one of the cut pages and the paper’s size? Some suppliers use US Letter.',
          'Attached one. It is a bit shorter and wider than ours, now that you say it.',
        ],
      ],
      notes: ['US Letter on the A4 profile loses 6 mm on the right.'],
      fixes: [
        'I have widened the scan area to the whole page and tested it with three {supplier} invoices. Atlas reads the VAT number.',
      ],
    },
    {
      subjects: ['Scans of invoices arrive upside down in Atlas'],
      openings: [
        'Scanned invoices arrive in Atlas upside down since last week. We turn each one by hand, which is about 80 a day.',
      ],
      exchanges: [
        [
          'Do you feed them with the top edge first, or last? The new firmware asks for top edge first.',
          'Last, as the sticker on the scanner says.',
        ],
      ],
      notes: ['Sticker is ours, from the old model.'],
      fixes: [
        'The scanner now turns pages by their text, so it does not matter which way they go in. The misleading sticker is gone.',
      ],
    },
  ],
};
