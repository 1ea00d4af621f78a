import type { Topic } from '../topic.ts';

export const outlook: Topic = {
  id: 'outlook',
  queueId: 'service-desk',
  weight: 5,
  tags: ['outlook', 'calendar'],
  priorities: [3, 6, 1, 0],
  slots: {
    since: ['since the update', 'since Monday', 'after I changed laptops'],
  },
  stories: [
    {
      subjects: ['Outlook search finds nothing {since}'],
      openings: [
        'Search in Outlook finds nothing newer than two weeks {since}. On the phone the same search works.',
      ],
      exchanges: [
        [
          'Is it the new Outlook or the classic one? The new one has a switch at the top right.',
          'The classic one. The switch is off.',
        ],
      ],
      notes: ['Index on {asset} is at 12 %, it started over after the update.'],
      fixes: [
        'The search index had to be built anew. It is complete now, and the search finds your mail from last spring.',
      ],
    },
    {
      subjects: ['Outlook asks for my password again and again'],
      openings: [
        'Outlook asks for my password every few minutes {since}. I type it, it is accepted, and it asks again.',
      ],
      exchanges: [
        [
          'Is it the new Outlook or the classic one? The new one has a switch at the top right.',
          'The classic one. The switch is off.',
        ],
        [
          'Please start it once with `outlook.exe /safe` and tell me whether it happens there too.',
          'In safe mode it is fine. So one of the add-ins?',
        ],
      ],
      notes: ['The travel add-in again. Third case.'],
      fixes: [
        'An add-in for travel bookings was the cause. It is off until its maker has mended it, the bookings work on the web meanwhile.',
      ],
    },
    {
      subjects: ['Room {room} double-booked in the calendar'],
      openings: ['Room {room} accepted two meetings for the same hour {since}. We met in the doorway.'],
      exchanges: [
        [
          'Were the two meetings booked by people, or was one of them a series?',
          'One was a weekly series, made two years ago.',
        ],
      ],
      notes: ['Series was made before the room had rules.'],
      fixes: [
        'The old series held the room by a rule that no longer exists. I have booked it anew, and {room} refuses double bookings from now on.',
      ],
    },
    {
      subjects: ['Calendar of {colleague} shows as busy all day', 'Meeting invitations arrive an hour late'],
      openings: [
        'My appointments are shifted by an hour for some people {since}, mostly for colleagues in other offices.',
      ],
      exchanges: [
        [
          'What does **File > Options > Calendar** show as your time zone?',
          'Amsterdam. But I sit in {site}.',
        ],
      ],
      notes: ['Laptop came from the Rotterdam pool.'],
      fixes: [
        'The calendar was set to another time zone after the change of laptops. It is back on yours and the appointments are right.',
      ],
    },
    {
      subjects: ['My signature has lost its logo'],
      openings: ['My signature has lost its logo {since}. Customers see an empty square.'],
      exchanges: [
        [
          'Is it the new Outlook or the classic one? The new one has a switch at the top right.',
          'The classic one. The switch is off.',
        ],
      ],
      notes: ['New logo path since the brand update.'],
      fixes: ['The logo had moved with the new website. Your signature fetches it from its new place now.'],
    },
  ],
};
