import type { Topic } from '../topic.ts';

export const parking: Topic = {
  id: 'parking',
  queueId: 'facilities',
  weight: 4,
  tags: ['parking'],
  priorities: [4, 5, 1, 0],
  slots: {
    plate: ['YK72 LFD', 'WX21 OPT', 'GD 4471K', '7-TKB-21', 'LN19 ZRA'],
    car: ['new car', 'hire car', 'second car'],
  },
  stories: [
    {
      subjects: [
        'Parking permit for a {car}',
        'Parking permit: new plate {plate}',
        'Barrier did not open for {plate}',
      ],
      openings: [
        'I have a {car} with the plate {plate}. Could you change my permit? The barrier in {site} does not open for it.',
      ],
      exchanges: [
        [
          'Is the {car} a replacement, or will you come with either? We can hold two plates per permit.',
          'Either, please. The old plate stays on the permit.',
        ],
        ['From which day should it be valid?', 'From Monday, if that is possible.'],
      ],
      notes: ['Plate {plate} entered in the barrier’s list, takes until midnight.'],
      fixes: [
        'The plate {plate} is on your permit beside the old one. The barrier knows it from tomorrow morning.',
      ],
    },
    {
      subjects: ['Charging point 3 does not release my cable'],
      openings: [
        'Charging point 3 in {site} will not release my cable. The display says “transaction pending”. I need to pick up my children at 17:00.',
      ],
      exchanges: [
        ['Could you read me the number under the display? The firm can release it from afar.', 'CP-{ext}.'],
      ],
      notes: ['Charging firm released the cable remotely at 16:20.'],
      fixes: [
        'The cable is released and the charging firm will replace the lock. Until then, please use points 1 and 2.',
      ],
    },
    {
      subjects: ['Parking place for a colleague on crutches'],
      openings: [
        '{colleague} is on crutches for the next six weeks. Is there a place near the entrance in {site}?',
      ],
      exchanges: [['From which day should it be valid?', 'From Monday, if that is possible.']],
      notes: ['Sign is in the store room.'],
      fixes: ['Place 4 beside the entrance is reserved until the end of next month, with a sign.'],
    },
    {
      subjects: ['Someone parks on the visitors’ places every day'],
      openings: [
        'Since last week there are cars of other firms on our visitors’ places in {site} every morning. Customers drive round in circles.',
      ],
      exchanges: [
        [
          'Could you note two or three plates for me? I will talk to the neighbours.',
          'Here are two: {plate} and one that ends in 88. I have photos as well.',
        ],
      ],
      notes: ['Talked to the neighbour’s reception. Their car park is being resurfaced.'],
      fixes: [
        'The cars belonged to the firm next door, whose car park is being repaired. They park behind their hall now, and our places have signs.',
      ],
    },
  ],
};
