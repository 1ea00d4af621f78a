import type { Topic } from '../topic.ts';

export const kitchen: Topic = {
  id: 'kitchen',
  queueId: 'facilities',
  weight: 4,
  tags: ['kitchen'],
  priorities: [4, 5, 1, 0],
  slots: {
    machine: ['coffee machine', 'dishwasher', 'water dispenser', 'ice machine'],
    appliance: ['coffee machine', 'dishwasher', 'microwave', 'toaster'],
    where: ['floor {floor}', 'the canteen', 'the lab kitchen', 'the warehouse break room'],
  },
  stories: [
    {
      subjects: ['{machine} in {where} leaks'],
      openings: [
        'The {machine} in {where} leaks onto the floor. I have put towels down and switched it off, but people keep switching it on again.',
      ],
      exchanges: [
        [
          'Thank you for switching it off. Is water near the sockets, and can you close the tap under the sink? It turns to the right.',
          'Tap is closed and the sockets are dry.',
        ],
        [
          'The service firm comes tomorrow morning. Can somebody show them the way to {where}?',
          'Ask for me at reception, I am in from 8.',
        ],
      ],
      notes: ['Under service contract, case 5512. Second time this quarter, I am asking for a replacement.'],
      fixes: [
        'A seal was worn. The {machine} has a new one and has run all morning without a drop.',
        'We have a new {appliance} in {where}. The old one had been repaired three times this year, that was enough.',
      ],
    },
    {
      subjects: ['Coffee machine on {where}: error 12 again', 'No milk foam on {where}, morale is low'],
      openings: [
        'The coffee machine in {where} makes a grinding noise, shows an error and stops. There is a queue at the other one.',
        'No milk foam from the machine in {where} since yesterday. It hisses and gives hot water.',
      ],
      exchanges: [
        [
          'The service firm comes tomorrow morning. Can somebody show them the way to {where}?',
          'Ask for me at reception, I am in from 8.',
        ],
      ],
      notes: ['Under service contract, case 5512. Second time this quarter, I am asking for a replacement.'],
      fixes: [
        'It is descaled and running. We have put it on a monthly round so that it does not come to this again.',
        'The pump was worn and is replaced. Foam is back.',
      ],
    },
    {
      subjects: ['{appliance} in {where} smells of burnt plastic'],
      openings: [
        'There is a smell of burnt plastic from the {appliance} in {where}. I have pulled the plug.',
      ],
      exchanges: [
        [
          'Please leave it unplugged. Is there anything to see on the plug or the cable, any brown marks?',
          'A brown mark on the plug, yes.',
        ],
      ],
      notes: ['Sign put up so that nobody switches it on.'],
      fixes: [
        'We have a new {appliance} in {where}. The old one had been repaired three times this year, that was enough.',
      ],
    },
    {
      subjects: ['Fridge in {where} does not cool'],
      openings: ['The fridge in {where} does not cool. The milk is warm and I have taken my lunch out.'],
      exchanges: [['Is the little light inside on when you open the door?', 'No light.']],
      notes: ['Socket had tripped after cleaning.'],
      fixes: [
        'The socket had tripped when the floor was cleaned. The fridge is cold again, please throw away what was in it since yesterday.',
      ],
    },
  ],
};
