import type { Topic } from '../topic.ts';

export const licence: Topic = {
  id: 'licence',
  queueId: 'software-access',
  weight: 4,
  tags: ['licence', 'software'],
  priorities: [3, 6, 1, 0],
  slots: {
    program: ['SolidWorks', 'Minitab', 'Visio', 'Acrobat', 'LabVIEW', 'Power BI', 'Altium'],
    need: [
      'the customer sends such files',
      'I make drawings for {dept}',
      'the trial has run out',
      '{colleague} has it too',
    ],
  },
  stories: [
    {
      subjects: ['{program} licence for {dept}', 'Could I have {program}, please?'],
      openings: ['Could I have {program}? The reason: {need}. Cost centre is {cost}.'],
      exchanges: [
        [
          'We have a small pool for {program}. How often would you use it: daily, or now and then?',
          'Two or three times a week, for an hour or so.',
        ],
        [
          'Then a shared licence will do. Your manager has to agree to the yearly fee on cost centre {cost}. Shall I ask?',
          'Already did, it is approved. I have forwarded the mail.',
        ],
      ],
      notes: ['Pool is 5, peak last month was 5. If this goes on we need a sixth.'],
      fixes: [
        '{program} is in your company portal: press **Install**, it takes about ten minutes. The licence is taken when you start it and given back when you close it.',
      ],
    },
    {
      subjects: ['{program}: “no licence available”'],
      openings: [
        '{program} says that no licence is available. In the mornings it works, from about 10 it does not.',
      ],
      exchanges: [
        [
          'We have a small pool for {program}. How often would you use it: daily, or now and then?',
          'Two or three times a week, for an hour or so.',
        ],
      ],
      notes: ['Pool is 5, peak last month was 5. If this goes on we need a sixth.'],
      fixes: [
        'We have bought one more licence, since the pool was full every day at 10. You should not see that message again.',
      ],
    },
    {
      subjects: ['{program} will not start on my new laptop'],
      openings: [
        'I have a new laptop and {program} does not start on it:\n\n> The licence is bound to another computer.',
      ],
      exchanges: [['Do you still have the old laptop, and does it switch on?', 'I gave it back last week.']],
      notes: ['Old seat on {asset} released.'],
      fixes: ['I have released the licence from your old laptop. {program} starts on the new one now.'],
    },
    {
      subjects: ['{program} trial ends this week'],
      openings: [
        'The trial of {program} ends this week. I have used it nearly every day for {dept} and would like to keep it. Cost centre is {cost}.',
      ],
      exchanges: [
        [
          'Then a shared licence will do. Your manager has to agree to the yearly fee on cost centre {cost}. Shall I ask?',
          'Already did, it is approved. I have forwarded the mail.',
        ],
      ],
      notes: ['Pool is 5, peak last month was 5. If this goes on we need a sixth.'],
      fixes: [
        '{program} is in your company portal: press **Install**, it takes about ten minutes. The licence is taken when you start it and given back when you close it.',
      ],
    },
  ],
};
