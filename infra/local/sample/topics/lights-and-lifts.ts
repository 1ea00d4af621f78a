import type { Topic } from '../topic.ts';

export const lightsAndLifts: Topic = {
  id: 'lights-and-lifts',
  queueId: 'facilities',
  weight: 4,
  tags: ['building'],
  priorities: [3, 5, 2, 1],
  slots: {
    spot: ['the stairwell', 'row C of the car park', 'floor {floor}', 'the corridor to the lab'],
  },
  stories: [
    {
      subjects: ['Light flickers in {spot}'],
      openings: ['A light in {spot} flickers all day. Two colleagues get headaches from it.'],
      exchanges: [
        [
          'Thank you. Is it one lamp or several? There is a number on a small plate beside each.',
          'Just one, number {ext}.',
        ],
        [
          'The electrician has been and says he found everything working. When of the day does it happen?',
          'Mostly before 9 and after 17. I can send a short film.',
        ],
      ],
      notes: ['Part is ordered, delivery on Tuesday.'],
      fixes: ['The ballast was worn and is replaced by LED, as in the rest of {spot}.'],
    },
    {
      subjects: ['Lift in {site} stops a hand’s breadth too low'],
      openings: [
        'The lift stops about five centimetres too low on floor {floor}. Somebody with a trolley nearly fell.',
      ],
      exchanges: [
        ['Thank you. I have taken it out of use. Did anybody get hurt?', 'No, only a few boxes fell.'],
      ],
      notes: ['Lift firm called, out of use until they have been. Signs on every floor.'],
      fixes: [
        'The lift has been levelled and inspected. It is back in use, with the report in the lift room.',
      ],
    },
    {
      subjects: ['Dark in {spot} in the evening'],
      openings: ['In {spot} it is completely dark after 18:00. It does not feel safe.'],
      exchanges: [
        [
          'Thank you. Is it one lamp or several? There is a number on a small plate beside each.',
          'Just one, number {ext}.',
        ],
      ],
      notes: ['Timer box is behind the plant.'],
      fixes: ['The timer still ran on winter hours. The lights now stay on until 22:00.'],
    },
    {
      subjects: ['Fire door on floor {floor} does not close by itself'],
      openings: [
        'The fire door on floor {floor} no longer closes by itself. It stays open a hand’s breadth.',
      ],
      exchanges: [
        [
          'Is it the door to the stairwell, or the one in the middle of the corridor?',
          'The one to the stairwell.',
        ],
      ],
      notes: ['Part is ordered, delivery on Tuesday.'],
      fixes: ['The door closer is new and the door shuts by itself, tested with the fire officer.'],
    },
    {
      subjects: ['Toilet on floor {floor} out of order'],
      openings: [
        'The toilet on floor {floor} next to the lift does not stop running. I have closed the small tap under it.',
      ],
      exchanges: [['Thank you, that was right. Left or right of the wash basins?', 'The right one.']],
      notes: ['Part is ordered, delivery on Tuesday.'],
      fixes: ['A new valve is in and the water is on again.'],
    },
    {
      subjects: ['Loading ramp 2 does not lower'],
      openings: [
        'Loading ramp 2 in {site} does not lower. Two lorries are waiting and we unload through gate 1 only.',
      ],
      exchanges: [
        [
          'Does the panel show a red lamp, and is anything under the edge of the ramp?',
          'Red lamp. There was a piece of pallet wood, we have taken it out.',
        ],
        [
          'Please turn the key to *Reset* and hold it for three seconds.',
          'It moves a little and stops again.',
        ],
      ],
      notes: ['Safety edge is bent. Firm promises to come today.'],
      fixes: ['The safety edge was bent by the pallet and is replaced. Ramp 2 is in use again.'],
    },
  ],
};
