import type { Topic } from '../topic.ts';

export const atlasRights: Topic = {
  id: 'atlas-rights',
  queueId: 'software-access',
  weight: 6,
  tags: ['atlas', 'access'],
  priorities: [1, 7, 2, 0],
  slots: {
    module: ['purchasing', 'stock', 'service orders', 'fixed assets', 'quotations'],
    action: [
      'approve orders',
      'post returns',
      'see cost prices',
      'release quotations',
      'book stock corrections',
    ],
  },
  stories: [
    {
      subjects: [
        'Atlas: I cannot {action}',
        'Atlas rights for {module}',
        'Same Atlas rights as {colleague}, please',
      ],
      openings: [
        'I have taken over {module} from {colleague} and cannot {action} in Atlas. It says “not authorised (AT-403)”.',
        'Could I have the right to {action} in Atlas? My manager agrees and is in copy.',
      ],
      exchanges: [
        [
          'The right to {action} needs a yes from the owner of {module} and may not be held together with posting payments. Do you post payments?',
          'No, I have never had that and do not need it.',
        ],
        [
          'Added. Please sign out of Atlas and in again, rights are read at sign-in only.',
          'The menu is there, but when I save it says AT-403 again.',
        ],
      ],
      notes: ['Role `ATL_{module}_L2` approved by the owner. Segregation check is clean.'],
      fixes: [
        'The role is yours and the owner has confirmed it. It will be looked at again in a year, as all of them are.',
        'Your rights are the same as those of {colleague} now, minus approvals, as your manager wished.',
      ],
    },
    {
      subjects: [
        'Atlas says “not authorised” in {module}',
        'Atlas {module}: menu is empty after the upgrade',
      ],
      openings: [
        'Since the upgrade the menu {module} in Atlas is empty for me. For {colleague}, who does the same job, it is there.',
      ],
      exchanges: [
        [
          'Added. Please sign out of Atlas and in again, rights are read at sign-in only.',
          'The menu is there, but when I save it says AT-403 again.',
        ],
      ],
      notes: [
        'The upgrade dropped group members that were nested twice. Four people affected, all in {dept}.',
      ],
      fixes: [
        'You can now {action}. One role was missing in the new version for everyone who had it through a group. I have put it back for your whole team.',
      ],
    },
  ],
};
