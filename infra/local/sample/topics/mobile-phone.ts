import type { Topic } from '../topic.ts';

export const mobilePhone: Topic = {
  id: 'mobile-phone',
  queueId: 'telephony',
  weight: 4,
  tags: ['mobile'],
  priorities: [1, 5, 3, 1],
  slots: {
    country: ['Switzerland', 'Turkey', 'the United States', 'Norway', 'Morocco'],
    phone: ['iPhone 13', 'Galaxy A54', 'Pixel 7'],
  },
  stories: [
    {
      subjects: ['Mobile data in {country} next week', 'Travelling to {country}: which data pack?'],
      openings: [
        'I travel to {country} next week and need mobile data there. The last time it cost a fortune. What should I book?',
      ],
      exchanges: [
        [
          'For how many days, and do you need to make calls or just data?',
          'Five days, data and perhaps an hour of calls.',
        ],
      ],
      notes: ['Provider’s world pack is cheaper from day three.'],
      fixes: [
        'A travel pack is booked from the day before you leave until the day after. You get a text message when it starts, there is nothing to do.',
      ],
    },
    {
      subjects: ['Company phone lost on the way from {country}'],
      openings: [
        'I have lost my company phone ({phone}), most likely in a taxi. Please lock it. It has a PIN, and mail and Teams are on it.',
      ],
      exchanges: [
        [
          'I have locked it and sent a message to its screen with our number. Do you remember when you last had it?',
          'About 21:30 yesterday, I paid with it. I have asked the taxi firm as well.',
        ],
      ],
      notes: ['Locate says last seen 21:47, then off. Wiped at 9:10 with the owner’s consent.'],
      fixes: [
        'The phone is wiped and its number blocked. A new one with your old number is ready for you at the desk.',
      ],
    },
    {
      subjects: ['{phone}: screen cracked, touch still works'],
      openings: ['The screen of my {phone} is cracked. It works, but I am picking glass out of my thumb.'],
      exchanges: [
        ['Does the touch screen work everywhere, including along the crack?', 'Yes, it only looks bad.'],
      ],
      notes: ['Still insured until November.'],
      fixes: [
        'The screen is repaired by the shop near the office in {site}, please bring it there with this ticket’s reference. It takes an hour.',
      ],
    },
    {
      subjects: ['eSIM for {colleague}'],
      openings: [
        '{colleague} needs a company number, without a second phone. Can that be an eSIM on the private one?',
      ],
      exchanges: [['It can. Which phone is it? Some older ones take no eSIM.', 'A {phone}.']],
      notes: ['Profile made, QR code in the safe mail.'],
      fixes: [
        'The code for the eSIM is in a protected mail to {colleague}. Scan it with Wi-Fi on, it works once.',
      ],
    },
    {
      subjects: ['No signal in the basement of {site}'],
      openings: [
        'In the basement of {site} there is no mobile signal at all. We work there alone at times, and I do not find that safe.',
      ],
      exchanges: [['You are right. Is there Wi-Fi down there?', 'Yes, quite a good one.']],
      notes: ['Wi-Fi calling is off in the standard profile.'],
      fixes: [
        'Calls go over Wi-Fi there now, switched on for all company phones. An emergency phone on the wall is ordered as well.',
      ],
    },
  ],
};
