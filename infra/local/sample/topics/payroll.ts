import type { Topic } from '../topic.ts';

export const payroll: Topic = {
  id: 'payroll',
  queueId: 'restricted-people-team',
  weight: 4,
  tags: ['payroll'],
  priorities: [1, 6, 3, 0],
  slots: {
    month: ['last month', 'March', 'June', 'September', 'December'],
    part: ['overtime', 'shift allowance', 'travel money', 'bonus'],
  },
  stories: [
    {
      subjects: ['{part} missing from my pay for {month}'],
      openings: [
        'My payslip for {month} does not show the {part} that my manager approved. Could you have a look?',
      ],
      exchanges: [
        [
          'Thank you for asking. Which days does the {part} belong to? Then I can compare it with what we were sent.',
          'The 11th, 12th and 18th, about nine hours altogether.',
        ],
        [
          'I see it in the approval, but it came in two days after the cut-off. It can go with the next pay, or as a payment in between. Which do you prefer?',
          'With the next pay is fine, as long as it is not forgotten.',
        ],
      ],
      notes: [
        'Approved on the 24th, cut-off was the 22nd. Second case from that department, I will have a word with the manager.',
      ],
      fixes: ['The {part} will be on your next payslip, on a line of its own so that you can find it.'],
    },
    {
      subjects: ['Bank account change before the next pay run'],
      openings: [
        'My bank account changes at the end of the month. How do I tell you safely? I would rather not send the number by e-mail.',
      ],
      exchanges: [
        [
          'Thank you for not mailing it. Please put it into the portal under *My data*; I ring you back to confirm.',
          'Entered. I am on extension {ext}.',
        ],
      ],
      notes: ['Identity confirmed by call-back.'],
      fixes: ['The new account is entered and checked with you by phone. The next pay goes there.'],
    },
    {
      subjects: ['Tax code looks wrong since {month}'],
      openings: [
        'Since {month} a different tax code is on my payslip and I get about 140 less. Nothing has changed on my side.',
      ],
      exchanges: [
        ['Could you upload both payslips, the old and the new one?', 'Done, both are in the portal.'],
      ],
      notes: ['Name mix-up at the tax office, not ours.'],
      fixes: [
        'The tax office had sent us a code for another person with a similar name. It is corrected, and the difference comes back with the next pay.',
      ],
    },
    {
      subjects: ['Question about my payslip for {month}', 'Payslip for {month} cannot be opened'],
      openings: ['My payslip for {month} cannot be opened. The portal says the file is damaged.'],
      exchanges: [['Which browser is it? The old viewer does not like phones.', 'Safari, on my phone.']],
      notes: ['Works on the desktop.'],
      fixes: ['The file was fine, the portal’s viewer was not. You can download it on the phone now, too.'],
    },
  ],
};
