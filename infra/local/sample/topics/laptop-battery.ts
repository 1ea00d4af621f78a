import { LAPTOP_MODELS } from '../firm.ts';
import type { Topic } from '../topic.ts';

export const laptopBattery: Topic = {
  id: 'laptop-battery',
  queueId: 'hardware',
  weight: 4,
  tags: ['laptop', 'battery'],
  priorities: [3, 6, 1, 0],
  slots: {
    model: LAPTOP_MODELS,
    time: ['40 minutes', 'barely an hour', '25 minutes', 'half a meeting'],
  },
  stories: [
    {
      subjects: [
        'Battery lasts {time} at most',
        '{model} dies after {time} off the charger',
        'New battery for {asset}, please',
        'Battery of {asset} goes from 30 % to off',
      ],
      openings: [
        'The battery of my laptop ({asset}) lasts {time}. I present to customers a lot and have to ask for a socket each time.',
        'Fully charged at 9, warning at 10. It used to hold most of a day. It is a {model}, I have had it for about three years.',
        'My {model} goes from 30 % straight to off. No warning, just gone. Lasts {time} if I am lucky.',
      ],
      exchanges: [
        [
          'Could you look at the underside: does the case lie flat on the table, and does the touchpad still click? If anything bulges, please unplug it and stop using it.',
          'It lies flat and the touchpad clicks as usual.',
        ],
        [
          'Please run `powercfg /batteryreport` and tell me the two figures at the top: *design capacity* and *full charge capacity*.',
          'Design 56,000 mWh, full charge 19,430 mWh. That does not look good, does it?',
        ],
      ],
      notes: [
        'Out of warranty since March, but batteries for the {model} are on stock: shelf 4, six left.',
        'Cycle count is over 900. Swap, no point in calibrating.',
      ],
      fixes: [
        'Your battery holds about a third of what it should, so we are replacing it. Bring the laptop by between 13:00 and 16:00, it takes a quarter of an hour.',
        'New battery fitted and the charge limit lifted. It reports 98 % health now. Keeping it between 20 and 80 % where you can will make it last.',
        'I have swapped {asset} for a newer machine: it is due for replacement this quarter anyway, so a new battery would have been wasted on it.',
      ],
    },
    {
      subjects: [
        'Battery swelling? Touchpad of {asset} is lifting',
        'Case of my {model} no longer closes flat',
      ],
      openings: [
        'The touchpad of my laptop ({asset}) has started to lift on one side and the case no longer lies flat on the table. It got worse over the weekend. Is that dangerous?',
      ],
      exchanges: [
        [
          'Please unplug it, switch it off and leave it on something that does not burn. **Do not press on it.** Where are you, and is there anything on it that you need today?',
          'Desk {desk}, {site}. It is off and on the window sill. Everything is in the synced folder.',
        ],
      ],
      notes: ['Swollen cell. Collected in the fire-safe box, recycling firm comes on Friday.'],
      fixes: [
        'Thank you for stopping at once: the battery was swollen. You have a replacement, and the old laptop is on its way to be recycled. Sign in, and your files come down within the hour.',
      ],
    },
    {
      subjects: ['Laptop only charges to 62 %', 'Laptop stops charging at 80 %'],
      openings: [
        'My {model} only charges to 62 % and then says “plugged in, not charging”. Is the battery done for?',
        'The battery of {asset} never gets beyond 80 % any more. The charger is the original one.',
      ],
      exchanges: [
        [
          'Is it on the dock most of the time, and does the maker’s own power program show a setting called *Conservation* or *Primarily AC*?',
          'On the dock all week. And yes, it says “Primarily AC use”.',
        ],
      ],
      notes: ['Charge limit is a policy on docked machines since May. We never told people.'],
      fixes: [
        'Nothing is broken: laptops that live on a dock stop early so that the battery lasts for years. Before a trip, choose **Charge to full** in the power program.',
      ],
    },
  ],
};
