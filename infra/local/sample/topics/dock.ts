import type { Topic } from '../topic.ts';

export const dock: Topic = {
  id: 'dock',
  queueId: 'hardware',
  weight: 5,
  tags: ['dock', 'usb-c'],
  priorities: [2, 6, 2, 0],
  slots: {
    thing: ['mouse and keyboard', 'network', 'charging', 'both screens'],
  },
  stories: [
    {
      subjects: [
        'Docking station loses {thing}',
        '{thing} dead when I plug into the dock',
        'Dock at desk {desk} needs three tries every morning',
      ],
      openings: [
        'The dock at desk {desk} drops {thing} several times a day. Unplugging and plugging in again brings it back for a while.',
        'When I plug my laptop into the dock at {desk} I get everything except {thing}. At another desk it works.',
      ],
      exchanges: [
        [
          'Does the light on the dock’s power brick stay white when it happens, or does it go out?',
          'It goes out for a second and comes back.',
        ],
        [
          'Thanks. Could you take the power plug of the dock out for 30 seconds, without the laptop connected, and try again?',
          'Did that. It worked until about 11, then the same again.',
        ],
      ],
      notes: [
        'Brick is the 90 W one, this laptop wants 130 W. That explains it.',
        'Firmware 1.0.9 on that dock, current is 1.0.14. Will update on site when I am on the floor.',
      ],
      fixes: [
        'The power supply was too weak for your laptop. I have put a 130 W one at desk {desk}.',
        'I updated the dock’s firmware over lunch. No drop-outs all afternoon with my own laptop on it.',
      ],
    },
    {
      subjects: ['Hot desk {desk}: dock does nothing', 'Dock at {desk} is dead'],
      openings: [
        'The dock on the hot desk {desk} does not react at all. No light. I have moved to another desk, so no rush for me, but the next person will have the same trouble.',
      ],
      exchanges: [
        ['Is the light on the power brick under the desk on?', 'No light at all. I tried another socket.'],
      ],
      notes: ['Cleaning moved the desk last night, that is when it went dark.'],
      fixes: [
        'The dock’s power brick was missing its cable. It has one again, fixed to the table leg this time.',
      ],
    },
    {
      subjects: ['USB-C plug of the dock is loose', 'Plug of the dock at {desk} falls out'],
      openings: [
        'The USB-C plug of the dock at {desk} sits so loose that it falls out when I lift the laptop.',
      ],
      exchanges: [
        ['Is it as loose in a colleague’s laptop?', 'Yes, we tried two others. It wobbles in all of them.'],
      ],
      notes: ['Two spare docks left on the shelf, ordering five.'],
      fixes: ['Dock replaced and labelled. The old one had a worn USB-C plug.'],
    },
  ],
};
