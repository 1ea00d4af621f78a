import type { Topic } from '../topic.ts';

export const leave: Topic = {
  id: 'leave',
  queueId: 'restricted-people-team',
  weight: 3,
  tags: ['leave'],
  priorities: [3, 6, 1, 0],
  slots: {
    days: ['3', '4.5', '7', '11'],
    kind: ['parental leave', 'unpaid leave', 'carer’s leave', 'a four-day week'],
  },
  stories: [
    {
      subjects: ['Holiday balance shows {days} days too few'],
      openings: [
        'The portal shows {days} days of holiday fewer than I count. I was ill during my holiday in summer and had sent the note in.',
      ],
      exchanges: [
        [
          'Could you tell me the dates of the holiday and of the note?',
          '5th to 16th of August, ill from the 9th.',
        ],
      ],
      notes: ['Sick note is there, it was filed under the wrong year.'],
      fixes: [
        'The {days} days are back in your balance. The note had been filed under the wrong year, I am sorry for the trouble.',
      ],
    },
    {
      subjects: ['How do I ask for {kind}?', '{kind} from next spring, confidential for now'],
      openings: [
        'I am thinking about {kind} and would like to know how it works before I talk to my manager. Please treat this as confidential.',
      ],
      exchanges: [
        [
          'Of course, this stays with us. Shall we talk for twenty minutes? I am free on Tuesday at 11 and on Wednesday after 14:00.',
          'Wednesday at 14:30 would be good, by video please.',
        ],
        [
          'I have sent you the short guide and the form. The form needs your manager’s name, but goes nowhere until you press send.',
          'Thank you. Is there a date by which I have to decide?',
        ],
      ],
      notes: ['Talked. Wants to wait until after the review before telling the team.'],
      fixes: [
        'Your application for {kind} is approved from the date you asked for. You get the letter on paper, and your manager hears it from you first, as you wished.',
      ],
    },
    {
      subjects: ['Carry {days} days over into next year'],
      openings: ['I could not take {days} days because of the system change. May I carry them over?'],
      exchanges: [['Has your manager agreed to it? One line is enough.', 'Yes, forwarded.']],
      notes: ['System change counts as a reason, see the circular.'],
      fixes: [
        'You may carry the {days} days over until the end of March. They show up in the portal from tomorrow.',
      ],
    },
    {
      subjects: ['Sick note during my holiday'],
      openings: [
        'I fell ill on the third day of my holiday and have a doctor’s note in another language. Does it count?',
      ],
      exchanges: [['It does. Please upload a photo, we have someone who reads it.', 'Uploaded, two pages.']],
      notes: ['Note covers four days.'],
      fixes: ['Four days go back to your balance. Get well soon, if that is still needed.'],
    },
  ],
};
