import type { Topic } from '../topic.ts';

export const wifi: Topic = {
  id: 'wifi',
  queueId: 'network',
  weight: 5,
  tags: ['wi-fi'],
  priorities: [2, 6, 2, 0],
  slots: {
    spot: ['room {room}', 'the kitchen on floor {floor}', 'the quiet zone', 'the north stairwell'],
  },
  stories: [
    {
      subjects: [
        'No Wi-Fi in {spot}',
        'Calls break up in {spot}',
        'Wi-Fi very slow on floor {floor} in {site}',
      ],
      openings: [
        'There is no usable Wi-Fi in {spot}. One bar, and calls freeze. It was fine until the furniture was moved.',
        'On floor {floor} in {site} the Wi-Fi has been slow since Monday. Speed test says 3 Mbit/s, downstairs it is 200.',
      ],
      exchanges: [
        [
          'How many of you sit there when it is slow, and is it the same on a phone?',
          'Six to eight people, and yes, my phone is just as slow.',
        ],
        [
          'Could you run `netsh wlan show interfaces` there and send me the lines with *BSSID*, *Channel* and *Signal*?',
          '```\nBSSID    : 3c:51:0e:8a:22:4f\nChannel  : 36\nSignal   : 31%\n```',
        ],
      ],
      notes: [
        'That BSSID is the access point one floor down. The one above the room has been off since the ceiling work.',
        'Channel 36 is crowded, the neighbours have put up four new access points.',
      ],
      fixes: [
        'The access point nearest to you had lost its power after the ceiling work. It is back: 78 % signal where you measured 31.',
        'I have moved floor {floor} to quieter channels. The speed test says 240 Mbit/s at 11:00, which is the busiest hour.',
      ],
    },
    {
      subjects: ['Laptop keeps joining the guest Wi-Fi'],
      openings: [
        'My laptop prefers the guest Wi-Fi over the company one and then nothing internal works. I switch it back by hand several times a day.',
      ],
      exchanges: [
        [
          'Is it the same after you right-click the guest network and choose *Forget*?',
          'For a day, then it was back.',
        ],
      ],
      notes: ['Guest profile was installed by the old set-up image.'],
      fixes: [
        'The guest network is off your laptop’s list now and cannot be joined by company machines any more.',
      ],
    },
    {
      subjects: ['Guest Wi-Fi code for auditors next week', 'Internet access for {count} visitors in {site}'],
      openings: [
        'We have {count} auditors in {site} next week who need internet access from Monday to Friday. Can we have codes for them?',
      ],
      exchanges: [
        ['One code for all of them, or one each? Single codes can be ended one by one.', 'One each, please.'],
      ],
      notes: ['Codes made, printed and in the envelope.'],
      fixes: [
        'The codes are in a sealed envelope at reception in {site}, valid Monday 7:00 to Friday 19:00.',
      ],
    },
  ],
};
