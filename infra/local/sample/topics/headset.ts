import type { Topic } from '../topic.ts';

export const headset: Topic = {
  id: 'headset',
  queueId: 'telephony',
  weight: 4,
  tags: ['headset', 'audio'],
  priorities: [3, 6, 1, 0],
  slots: {
    fault: ['crackles', 'echoes', 'cuts out', 'whistles'],
    make: ['Jabra', 'Poly', 'EPOS'],
  },
  stories: [
    {
      subjects: [
        'Headset {fault} on every call',
        'Headset {fault} since I moved to desk {desk}',
        '{make} headset {fault} after ten minutes',
      ],
      openings: [
        'My headset {fault} on calls, both in Teams and on the phone client. Customers have started to comment on it.',
        'The {make} headset worked until Friday. Now it {fault} after about ten minutes on a call, and I have to dial in again.',
      ],
      exchanges: [
        [
          'Is it the one with the cable or the one with the little USB stick? And does it also happen on your mobile?',
          'With the stick. On my mobile over Bluetooth it is fine.',
        ],
        [
          'Please plug the stick straight into the laptop, not into the dock or the screen, and try one call.',
          'Much better, but now the cable of the dock is in the way of the port.',
        ],
      ],
      notes: [
        'USB 3 ports next to the stick disturb 2.4 GHz. Short extension lead solves it, we have a drawer of them.',
      ],
      fixes: [
        'The dock disturbs the stick’s radio. I have put a short extension lead on your desk: plug the stick into that and it stays clear.',
        'New headset is on its way by internal mail, should be with you tomorrow. Please put the old one into the returns box.',
        'I have updated the headset’s firmware and switched off the second echo filter in Teams. The test recording sounds clean.',
      ],
    },
    {
      subjects: ['Nobody hears me in Teams, headset shows as muted'],
      openings: [
        'In Teams nobody hears me. The headset shows a red light as if it was muted, and pressing the button changes nothing. On the phone client it works.',
      ],
      exchanges: [
        [
          'Please open **Settings > Devices** in Teams and tell me what stands under *Microphone*.',
          'It says “Camera microphone (default)”.',
        ],
      ],
      notes: ['Teams picked the camera of the dock screen after the update.'],
      fixes: [
        'Teams had chosen the camera’s microphone. It is set to your headset and I heard you well in the test call.',
      ],
    },
    {
      subjects: ['Replacement ear pads for {make} headset'],
      openings: [
        'The ear pads of my {make} headset are crumbling and leave black bits in my hair. Are there new ones, or do I need a new headset?',
      ],
      exchanges: [
        [
          'What is printed on the inside of the band? It starts with a letter and two figures.',
          'It says H65, and then something worn off.',
        ],
      ],
      notes: ['Pads for the H65 are in the drawer, about ten pairs.'],
      fixes: ['Two pairs of pads are on their way by internal mail. They clip on without tools.'],
    },
  ],
};
