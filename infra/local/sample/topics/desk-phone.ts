import type { Topic } from '../topic.ts';

export const deskPhone: Topic = {
  id: 'desk-phone',
  queueId: 'telephony',
  weight: 4,
  tags: ['phone'],
  priorities: [2, 6, 2, 0],
  slots: {
    fault: ['no dialling tone', '“registration failed”', 'no sound in one direction', 'a black display'],
  },
  stories: [
    {
      subjects: ['Extension {ext}: {fault}', 'Desk phone shows {fault}', 'My phone {ext} has {fault}'],
      openings: ['My desk phone (extension {ext}) has {fault} since this morning. The network cable is in.'],
      exchanges: [
        [
          'Please unplug the network cable from the phone, count to ten and plug it in again. What does the bottom line say after two minutes?',
          'It says “Registering…” and stays like that.',
        ],
        [
          'Which socket on the wall is it plugged into? The number is on the cover.',
          'B2-{ext2}, the lower one.',
        ],
      ],
      notes: ['Port is in the wrong VLAN after the switch was replaced.'],
      fixes: [
        'The socket was in the wrong network after the switch was replaced. {ext} is registered and I have rung it.',
        'Your phone had come to the end of its days. There is a newer one on your desk with the same number.',
      ],
    },
    {
      subjects: ['Calls to {ext} ring at {colleague}’s desk'],
      openings: [
        'Calls for me on {ext} ring at {colleague}’s desk since we swapped places. We find it less funny than at the beginning.',
      ],
      exchanges: [
        [
          'Would you rather swap the numbers back, or let the phones stay and move the desks’ names?',
          'Swap the numbers back, please.',
        ],
      ],
      notes: ['MAC is bound to the old extension. Rebinding.'],
      fixes: ['The two extensions are swapped back, voicemail and speed dials included.'],
    },
    {
      subjects: ['Extension {ext} is missing from the directory'],
      openings: [
        'My extension {ext} is not in the directory, so colleagues cannot find me. I have been here since spring.',
      ],
      exchanges: [
        [
          'How is your name spelled on your badge? The directory takes it from there.',
          'Exactly as in my mail address.',
        ],
      ],
      notes: ['Record had no department, so the export skipped it.'],
      fixes: [
        'You are in the directory now. The nightly copy had skipped you because your department was missing.',
      ],
    },
  ],
};
