import { LAPTOP_MODELS } from '../firm.ts';
import type { Topic } from '../topic.ts';

export const laptopWake: Topic = {
  id: 'laptop-wake',
  queueId: 'hardware',
  weight: 7,
  tags: ['laptop', 'windows-update'],
  priorities: [1, 5, 3, 1],
  slots: {
    model: LAPTOP_MODELS,
    when: ['last night’s update', 'the update on Tuesday', 'this morning’s restart'],
  },
  stories: [
    {
      subjects: [
        'Laptop will not wake after {when}',
        '{model} stays black when I open the lid',
        'Black screen after sleep since {when}',
        'Have to hold the power button every morning ({model})',
        '{asset} does not come back from sleep',
        'Laptop fan runs but screen stays off',
      ],
      openings: [
        'My {model} has not woken from sleep properly since {when}. The power light is on and the fan runs, but the screen stays black until I hold the power button down. I have lost unsaved work twice now.',
        'Since {when} my laptop does not come back when I open the lid. Keyboard lights up, nothing else. Asset tag is {asset}.',
        'Every time I come back from a meeting the laptop is black and only a hard reset helps. It started after {when}. It is the {model}, tag {asset}.',
      ],
      exchanges: [
        [
          'Sorry about that. Two quick questions so I look in the right place:\n\n1. Does it also happen when the laptop is **not** on the dock?\n2. Do you close the lid, or does it fall asleep by itself?',
          '1. Yes, at home without the dock as well.\n2. Both, but more often when I close the lid.',
        ],
        [
          'Could you run this in a command prompt and paste what it says? It tells me which driver woke last.\n\n```\npowercfg /lastwake\npowercfg /systemsleepdiagnostics\n```',
          'Here you go:\n\n```\nWake History Count - 0\nThe system firmware reported a transition to S0 low power idle.\n```\n\nThe second one says it wrote an HTML file, I have put it on my desktop.',
        ],
        [
          'I have pushed the newer graphics driver to {asset}. It installs the next time you restart. Can you restart at lunch and tell me how it goes?',
          'Restarted twice. First time it woke fine, second time it was black again after about 20 minutes.',
        ],
      ],
      notes: [
        'Third {model} this week with the same firmware. Event log shows `Kernel-Power 41` right after each resume.',
        'Checked {asset} in the console: firmware is two versions behind, driver update is pending.',
        'If it comes back I would rather swap the machine than spend another afternoon on it. There are two spare {model} in the cage.',
      ],
      fixes: [
        'It was the laptop’s firmware, which did not agree with the new graphics driver. I have updated it remotely and put {asset} through ten sleep cycles without a black screen. Please restart once more and you are done.',
        'I have rolled the graphics driver back and blocked that version for the {model}. Sleep works in my tests. If it ever stays black again, Windows + Ctrl + Shift + B brings the screen back without losing work.',
        'A replacement is at the desk for you with your profile already on it. The old one goes back to the maker, since its mainboard reports a fault in the sleep circuit.',
      ],
    },
  ],
};
