import type { Topic } from '../topic.ts';

export const badge: Topic = {
  id: 'badge',
  queueId: 'facilities',
  weight: 6,
  tags: ['badge', 'doors'],
  priorities: [2, 6, 2, 0],
  slots: {
    door: ['side door', 'lab door', 'bike store', 'car park barrier', 'archive', 'roof terrace door'],
    since: ['since Monday', 'since this morning', 'since I changed departments'],
  },
  stories: [
    {
      subjects: [
        'Badge refused at the {door}',
        'Badge refused at the {door} {since}',
        'Red light at the {door} in {site}',
      ],
      openings: [
        'My badge is refused at the {door} in {site} {since}. Red light and two beeps. The main entrance works.',
      ],
      exchanges: [
        ['Could you read me the number on the back of the badge, below the bar code?', 'It is 0071-{ext}.'],
        [
          'Thank you. Does it happen at other doors on floor {floor} too, or at the {door} alone?',
          'Only there. The others open as usual.',
        ],
      ],
      notes: ['Reader at the {door} has been offline in the panel since 6:12. Rebooted, watching it.'],
      fixes: [
        'Your access group had ended with your change of department. I have added the {door} to the new one. It works from now on.',
        'The reader at the {door} had lost its link to the controller. It is reset and I have opened the door with my own badge three times.',
      ],
    },
    {
      subjects: ['Lost my badge somewhere in {site}'],
      openings: [
        'I have lost my badge, probably on the way home. Please block it. Can I have a new one today?',
      ],
      exchanges: [
        [
          'It is blocked. Do you have a photo from the last two years, or shall we take one at reception?',
          'You can take the one from the directory.',
        ],
      ],
      notes: ['Badge blocked at once, new one printed.'],
      fixes: [
        'A new badge is at reception in {site}, please bring some identification. The old one no longer opens anything.',
      ],
    },
    {
      subjects: ['Access to the {door} for {colleague}'],
      openings: ['{colleague} and I have moved to {dept} and need access to the {door}. Our manager knows.'],
      exchanges: [['From which day, and for how long?', 'From Monday, for good.']],
      notes: ['Manager’s yes is in the mail.'],
      fixes: ['{colleague} and you can open the {door} from Monday, 6:00 to 22:00.'],
    },
    {
      subjects: ['Visitor badges for {count} people on Wednesday'],
      openings: [
        'We expect {count} visitors in {site} on Wednesday from 9 to 16. Could badges be at reception?',
      ],
      exchanges: [
        [
          'Do they need to open doors, or will somebody walk with them?',
          'We walk with them, the main entrance is enough.',
        ],
      ],
      notes: ['Badges 31 to 40 set aside.'],
      fixes: ['The visitor badges are ready at reception, valid on that day from 8 to 18.'],
    },
  ],
};
