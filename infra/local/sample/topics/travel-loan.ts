import type { Topic } from '../topic.ts';

export const travelLoan: Topic = {
  id: 'travel-loan',
  queueId: 'service-desk',
  weight: 3,
  tags: ['loan', 'travel'],
  priorities: [3, 6, 1, 0],
  slots: {
    place: ['Shenzhen', 'São Paulo', 'Houston', 'Pune', 'Seoul'],
    item: ['loan laptop', 'plug adapter', 'demo tablet', 'second charger', 'webcam'],
  },
  stories: [
    {
      subjects: ['{item} for a trip to {place}', 'What may I take to {place}?'],
      openings: [
        'I fly to {place} on the 20th for the trade fair. Should I take my own laptop or a loan one? And I need a {item} as well.',
      ],
      exchanges: [
        [
          'For {place} we give out a clean loan machine. Which files do you need on it?',
          'Only the fair folder and mail. No Atlas.',
        ],
      ],
      notes: ['Export control form attached in the trip file.'],
      fixes: [
        'Everything is in the blue bag at the desk: the {item}, a charger and a page of advice for {place}.',
      ],
    },
    {
      subjects: ['May I borrow a {item} until Friday?', '{item} for the trade fair in {place}'],
      openings: ['Could I borrow a {item} until Friday? I pick it up at the desk in {site}.'],
      exchanges: [
        [
          'It is ready. Would you rather collect it on Monday or have it sent to {site}?',
          'I collect it on Monday at 9.',
        ],
      ],
      notes: ['Loan pool: 14 of 20 out. This one is LN-{ext}.'],
      fixes: [
        'The {item} is yours until the day after your return. Please bring it back with its bag, the next traveller is waiting.',
      ],
    },
  ],
};
