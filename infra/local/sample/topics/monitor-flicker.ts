import type { Topic } from '../topic.ts';

export const monitorFlicker: Topic = {
  id: 'monitor-flicker',
  queueId: 'hardware',
  weight: 5,
  tags: ['monitor'],
  priorities: [3, 6, 1, 0],
  slots: {
    side: ['left', 'right', 'second'],
    pattern: [
      'every few minutes',
      'whenever I scroll',
      'after lunch when it gets warm',
      'when the lift moves',
    ],
  },
  stories: [
    {
      subjects: [
        'Monitor flickers {pattern}',
        '{side} screen goes black for a second {pattern}',
        'Monitor on desk {desk} buzzes and flickers',
      ],
      openings: [
        'My {side} monitor flickers {pattern}. It gives me a headache by the end of the day. Desk {desk}, {site}.',
        'The {side} screen goes dark for a second or two {pattern} and then comes back. All windows jump to the other screen when it happens.',
      ],
      exchanges: [
        [
          'Could you swap the cables of the two screens? If the flicker moves to the other screen it is the cable or the dock, if it stays it is the monitor.',
          'Swapped them. The flicker stayed on the same screen.',
        ],
        [
          'Which refresh rate does Windows show under **Display > Advanced display**?',
          'It says 59.94 Hz for that one and 60 Hz for the other.',
        ],
        [
          'I have left a new DisplayPort cable on your desk. Please try that before we change the screen.',
          'Better, but not gone. Twice this morning instead of every few minutes.',
        ],
      ],
      notes: [
        'Same batch as the four we sent back in spring. Supplier takes them without argument.',
        'Desk {desk} hangs on the power strip with the heater. Told facilities.',
      ],
      fixes: [
        'I have replaced the monitor. The old one goes back to the supplier under warranty. Tell me if the new one is too bright, it comes from the factory at 100 %.',
        'It was the dock: its firmware was from 2022. Updated, and an hour of scrolling later there is no flicker.',
        'A heater on the same power strip was the cause. It is on its own socket now and the picture is steady.',
      ],
    },
    {
      subjects: ['Pink lines on my {side} monitor', 'Vertical line across the {side} monitor'],
      openings: [
        'There are thin pink lines on my {side} monitor since yesterday. Switching it off and on helps for an hour at most.',
        'A pink line runs from top to bottom on my {side} screen. First it was one, now there are three.',
      ],
      exchanges: [
        [
          'Could you swap the cables of the two screens? If the flicker moves to the other screen it is the cable or the dock, if it stays it is the monitor.',
          'Swapped them. The flicker stayed on the same screen.',
        ],
      ],
      notes: ['Same batch as the four we sent back in spring. Supplier takes them without argument.'],
      fixes: [
        'I have replaced the monitor. The old one goes back to the supplier under warranty. Tell me if the new one is too bright, it comes from the factory at 100 %.',
      ],
    },
    {
      subjects: ['Second screen not detected after desk move', '{side} monitor stays in standby'],
      openings: [
        'My {side} screen is not detected any more. Windows shows only one display. I moved to desk {desk} yesterday.',
        'The {side} monitor says “entering power save mode” and that is all it ever says. Desk {desk}, {site}.',
      ],
      exchanges: [
        [
          'Which socket is it plugged into: the dock, or the laptop itself? A photo of the back of the dock is enough.',
          'Into the dock, the middle one of three.',
        ],
        [
          'The middle one is switched off on that type. Please use the right one.',
          'Now it is detected, but everything is huge.',
        ],
      ],
      notes: ['Desk was cabled for one screen.'],
      fixes: [
        'Both screens run from the dock now, at the right size. I have labelled the plugs so the next move goes quicker.',
        'The cable had a bent pin. There is a new one on your desk and both screens come on.',
      ],
    },
  ],
};
