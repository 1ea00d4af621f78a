import type { Topic } from '../topic.ts';

export const workLife: Topic = {
  id: 'work-life',
  queueId: 'restricted-people-team',
  weight: 2,
  tags: ['confidential'],
  priorities: [1, 4, 4, 1],
  slots: {
    doc: ['employment letter for my landlord', 'short reference', 'letter for the visa office'],
  },
  stories: [
    {
      subjects: ['Request: {doc}', 'Letter needed: {doc}'],
      openings: [
        'Could I have this, please: {doc}? It should say what I do and since when I have been here.',
      ],
      exchanges: [
        ['Gladly. Which language, and to whom should it be addressed?', 'English, no address needed.'],
      ],
      notes: ['Signed copy goes by post to the home address.'],
      fixes: ['The letter is signed and in your portal as a PDF, the paper one is in the post.'],
    },
    {
      subjects: ['Tone in our team meetings', 'Confidential: trouble with a colleague'],
      openings: [
        'I would like to talk to somebody about the tone in our team. I do not want to make it official yet.',
      ],
      exchanges: [
        [
          'Thank you for writing, that is not easy. Would you like to talk to me or to my colleague? Nothing happens without your say-so.',
          'To you, please. Thursday is best, I work from home then.',
        ],
      ],
      notes: ['First talk held. Next one in two weeks, nothing on file until then.'],
      fixes: [
        'As agreed, we leave it at our talk for now. You know where to find me, this request can be reopened any day.',
      ],
    },
    {
      subjects: ['New address and name after my wedding'],
      openings: [
        'I got married and have a new name and address. What do you need from me, and who tells IT?',
      ],
      exchanges: [
        [
          'Congratulations. A photo of the certificate is enough, please upload it in the portal and not here.',
          'Uploaded it just now.',
        ],
      ],
      notes: ['Payroll and IT told.'],
      fixes: [
        'Name and address are changed everywhere, and IT changes your account name on Monday. The old mail address keeps working.',
      ],
    },
  ],
};
