import type { Topic } from '../topic.ts';

export const newStarter: Topic = {
  id: 'new-starter',
  queueId: 'service-desk',
  weight: 6,
  tags: ['new-starter', 'onboarding'],
  priorities: [1, 7, 2, 0],
  slots: {
    starter: [
      'Amelia Novak',
      'Idris Bangura',
      'Joana Reis',
      'Kai Lehmann',
      'Sunita Verma',
      'Pieter Mulder',
      'Hana Ito',
      'Marek Duda',
      'Leila Shah',
      'Connor Walsh',
    ],
    start: ['on the 1st', 'next Monday', 'on the 15th', 'in two weeks', 'next Thursday'],
    role: ['sales engineer', 'accountant', 'lab technician', 'buyer', 'apprentice', 'product manager'],
  },
  stories: [
    {
      subjects: [
        'New starter {start}: {starter}, {role}',
        'Set-up for {starter} in {dept}',
        '{starter} joins {dept} {start}',
        'Laptop and accounts for new {role} {start}',
      ],
      openings: [
        '{starter} starts {start} as {role} in {dept}, {site}. Please prepare:\n\n- laptop with dock and two screens\n- account, mail, badge\n- Atlas with the same rights as {colleague}\n\nDesk is {desk}.',
        'We have a new colleague {start}: {starter}, {role}. Could you set up the usual things? They sit at desk {desk} in {site}.',
      ],
      exchanges: [
        [
          'Happy to. Three things I need to know:\n\n1. Permanent or until a date?\n2. Phone number, or Teams only?\n3. Any programs beyond Office and Atlas?',
          '1. Permanent.\n2. Teams is enough.\n3. The CAD viewer, please, but not the full CAD.',
        ],
        [
          'The account exists and the laptop is ready. Who will meet {starter} on the first day and take the envelope with the first password?',
          '{colleague} will, 9:00 at reception in {site}.',
        ],
        [
          'The Atlas rights of {colleague} include approving orders. Should {starter} have that as well? If yes I need a word from the cost centre’s owner.',
          'No, please leave the approval out for now.',
        ],
      ],
      notes: [
        'Laptop {asset} imaged, badge printed. Envelope is in the safe, third drawer.',
        'Manager’s approval is in the form, checked.',
      ],
      fixes: [
        'All set: account, mail, badge, Atlas without approvals, laptop {asset} on desk {desk}. The first password is in an envelope at reception.',
        '{starter} has signed in and everything opens. The short guide for new colleagues is on the desk. I am closing this one, small things come up in the first week, so just write.',
      ],
    },
    {
      subjects: ['New {role} starts {start}, nothing ordered yet'],
      openings: [
        'I have only just heard that {starter} starts {start}. I know it is short notice. A loan laptop would do for the first week.',
      ],
      exchanges: [
        [
          'Happy to. Three things I need to know:\n\n1. Permanent or until a date?\n2. Phone number, or Teams only?\n3. Any programs beyond Office and Atlas?',
          '1. Permanent.\n2. Teams is enough.\n3. The CAD viewer, please, but not the full CAD.',
        ],
        [
          'The account exists and the laptop is ready. Who will meet {starter} on the first day and take the envelope with the first password?',
          '{colleague} will, 9:00 at reception in {site}.',
        ],
      ],
      notes: ['Laptop {asset} imaged, badge printed. Envelope is in the safe, third drawer.'],
      fixes: [
        'All set: account, mail, badge, Atlas without approvals, laptop {asset} on desk {desk}. The first password is in an envelope at reception.',
        '{starter} has signed in and everything opens. The short guide for new colleagues is on the desk. I am closing this one, small things come up in the first week, so just write.',
      ],
    },
  ],
};
