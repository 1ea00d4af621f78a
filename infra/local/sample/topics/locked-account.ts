import type { Topic } from '../topic.ts';

export const lockedAccount: Topic = {
  id: 'locked-account',
  queueId: 'service-desk',
  weight: 6,
  tags: ['password', 'account'],
  priorities: [0, 5, 4, 1],
  slots: {
    since: [
      'since this morning',
      'after my holiday',
      'since I changed my password',
      'for the third time this week',
    ],
  },
  stories: [
    {
      subjects: ['Account locked {since}', 'Locked out again, probably my old phone'],
      openings: [
        'My account is locked {since}. I am writing from a colleague’s machine, you reach me on extension {ext}.',
      ],
      exchanges: [
        [
          'I will ring you on {ext} to make sure it is you, and unlock it then. Are you at that desk now?',
          'Yes, until 12. After that on my mobile.',
        ],
        [
          'Unlocked. It was locked from a device called `iPhone-old`. Do you still have an old phone or tablet with company mail on it?',
          'Oh. My daughter uses my old phone. It probably still tries to fetch mail.',
        ],
      ],
      notes: ['Eleven wrong tries in four minutes, all from the phone. Not an attack.'],
      fixes: [
        'Your account is unlocked, and I have removed the old phone from it, so it cannot lock you out again.',
      ],
    },
    {
      subjects: ['Password not accepted {since}'],
      openings: [
        'I cannot sign in {since}. It says:\n\n> The referenced account is currently locked out and may not be logged on to.',
      ],
      exchanges: [
        [
          'I will ring you on {ext} to make sure it is you, and unlock it then. Are you at that desk now?',
          'Yes, until 12. After that on my mobile.',
        ],
      ],
      notes: ['Verified by call-back on {ext}, knew her manager’s name and the asset tag.'],
      fixes: [
        'The saved password in the credential manager was the old one. I have cleared it with you on the phone, and two restarts later all is well.',
        'You have a temporary password by text message. It asks you for a new one at the first sign-in. Three unrelated words make a good one.',
      ],
    },
    {
      subjects: ['Password reset for {colleague}'],
      openings: [
        '{colleague} cannot sign in and therefore cannot write to you. Could you send a new password? They sit at extension {ext}.',
      ],
      exchanges: [
        [
          'Gladly, but not through somebody else. Could {colleague} ring us, or show up with a badge?',
          'They are on their way to you.',
        ],
      ],
      notes: ['Came by with badge, photo matches.'],
      fixes: ['{colleague} has a new password and is signed in. Thank you for writing on their behalf.'],
    },
  ],
};
