import type { Topic } from '../topic.ts';

export const sharedMailbox: Topic = {
  id: 'shared-mailbox',
  queueId: 'software-access',
  weight: 5,
  tags: ['mailbox', 'access'],
  priorities: [2, 7, 1, 0],
  slots: {
    box: ['orders@', 'calibration@', 'returns@', 'press@', 'goods-in@', 'ap@', 'service-nl@', 'training@'],
    reason: ['I cover for {colleague}', 'I have joined {dept}', 'the project starts on Monday'],
  },
  stories: [
    {
      subjects: ['Access to shared mailbox {box}', 'I need to read and answer {box}'],
      openings: ['Could I have access to the shared mailbox {box}? {reason}, and customers write there.'],
      exchanges: [
        [
          'Who owns {box}? I need their yes before I add anyone.',
          '{colleague} does. I have asked, the answer should be in your inbox.',
        ],
        [
          'Added. It takes up to an hour, then restart Outlook. Read only, or sending as well?',
          'Sending as well, please. Answers should come from {box}, not from me.',
        ],
      ],
      notes: ['Owner’s approval received by mail.'],
      fixes: [
        'You can read {box} and send as it. In a new mail, choose **From** and pick the address once: Outlook remembers it.',
      ],
    },
    {
      subjects: ['Shared mailbox {box} does not show in Outlook'],
      openings: [
        'I was given access to {box} last week, but it does not show in Outlook. On the web I can see it.',
      ],
      exchanges: [
        [
          'Which Outlook is it, the classic one or the new one?',
          'The classic one, and I have restarted it twice.',
        ],
      ],
      notes: ['Auto-mapping is off for this mailbox, needs adding by hand.'],
      fixes: [
        'I have removed you and added you again with auto-mapping. After a restart of Outlook, {box} appears under your own mailbox.',
      ],
    },
    {
      subjects: ['Mails sent from {box} end up in my own Sent items', 'Cannot send as {box}'],
      openings: [
        'I can read {box} but when I answer, it says I may not send on behalf of it.\n\n> You do not have the permission to send the message on behalf of the specified user.',
      ],
      exchanges: [
        [
          'Added. It takes up to an hour, then restart Outlook. Read only, or sending as well?',
          'Sending as well, please. Answers should come from {box}, not from me.',
        ],
      ],
      notes: ['Owner’s approval received by mail.'],
      fixes: [
        'You can read {box} and send as it. In a new mail, choose **From** and pick the address once: Outlook remembers it.',
        'Sent mail of {box} is now kept in the shared Sent items, so the whole team sees what was answered.',
      ],
    },
  ],
};
