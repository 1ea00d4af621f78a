import type { Topic } from '../topic.ts';

export const folderAccess: Topic = {
  id: 'folder-access',
  queueId: 'software-access',
  weight: 4,
  tags: ['files', 'access'],
  priorities: [3, 6, 1, 0],
  slots: {
    folder: [
      'Tenders 2025',
      'Board papers',
      'CE documentation',
      'Supplier audits',
      'Campaigns',
      'Test reports',
    ],
  },
  stories: [
    {
      subjects: ['Access to the folder “{folder}”'],
      openings: ['I need to read “{folder}” for the audit preparations. {colleague} told me to ask you.'],
      exchanges: [
        [
          'The owner of “{folder}” is {colleague}. Do you need to change files, or is reading enough?',
          'Reading is enough.',
        ],
      ],
      notes: ['Owner agreed by phone, noted here for the audit.'],
      fixes: ['You can read “{folder}” now. It shows up after the next sign-in.'],
    },
    {
      subjects: ['Folder “{folder}” has vanished from my drive', 'Deleted “{folder}” by mistake'],
      openings: [
        'The folder “{folder}” is no longer on my drive. I do not think I deleted it, but I will not swear to it.',
      ],
      exchanges: [['When did you see it last, roughly?', 'On Tuesday morning, I think.']],
      notes: ['Moved into “Archive” by drag and drop on Tuesday, 16:12. Happens.'],
      fixes: [
        'The folder had been dragged into its neighbour. It is back in its place with everything in it.',
      ],
    },
    {
      subjects: ['External partner needs to read “{folder}”'],
      openings: [
        'We work with an outside partner on “{folder}”. Can they have access until the end of the quarter without a Larkfield account?',
      ],
      exchanges: [
        [
          'For outside people we use a guest link that ends by itself. Please send me the names and company addresses, shared addresses do not work.',
          'Two people, I have put their names into the form. End of the quarter is right.',
        ],
      ],
      notes: ['Owner agreed by phone, noted here for the audit.'],
      fixes: [
        'The two guests have their links. They end on the last day of the quarter and can be prolonged by the owner.',
      ],
    },
    {
      subjects: ['Who may read “{folder}”? List needed for the audit'],
      openings: [
        'For the audit we need a list of everyone who may read “{folder}”, by Thursday if possible.',
      ],
      exchanges: [['By name, or by group? Groups are shorter, auditors like names.', 'By name, please.']],
      notes: ['Exported, 41 names, two of them have left.'],
      fixes: [
        'The list is in your folder: 39 names. I took two people off who had moved to other departments, and noted that on the last page.',
      ],
    },
  ],
};
