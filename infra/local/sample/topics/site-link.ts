import type { Topic } from '../topic.ts';

export const siteLink: Topic = {
  id: 'site-link',
  queueId: 'network',
  weight: 2,
  tags: ['outage', 'provider'],
  priorities: [0, 2, 4, 4],
  slots: {
    what: ['file share', 'Atlas', 'phone calls', 'everything'],
  },
  stories: [
    {
      subjects: [
        '{site}: {what} very slow since this morning',
        'Calls from {site} have gaps',
        'Line to {site} drops every afternoon',
      ],
      openings: [
        'In {site} {what} has been very slow since about 9. It is not only me, the whole floor {floor} is complaining.',
        'Calls from {site} have gaps of a second or two since this morning, and {what} crawls. It is the whole floor.',
      ],
      exchanges: [
        [
          'Thank you for telling us. Is it the same by cable and by Wi-Fi?',
          'Exactly the same, we tried both.',
        ],
      ],
      notes: ['Line to {site} is at 97 % since 6:40, all of it from one server.'],
      fixes: [
        'It was a nightly copy job that ran into the morning and filled the line. It now stops at 6:00 whatever happens.',
      ],
    },
    {
      subjects: ['Whole {site} office offline'],
      openings: ['We have no connection at all in {site}. I am writing this from my phone.'],
      exchanges: [
        [
          'Thank you for telling us. We see it too and have the provider on the phone. Does the small box marked **ISP** in the comms room show a red light?',
          'Yes, the second light from the left is red, all others green.',
        ],
        [
          'The provider has found a damaged fibre near the ring road and names 15:00 for the repair. Until then you are on the mobile backup line. Please hold large uploads back.',
          'Understood, I have told the others here. It is usable for mail.',
        ],
      ],
      notes: [
        'Provider ticket INC-2210984. Escalated to their duty manager at 10:40.',
        'Backup line took over within 40 s, as designed. Worth writing down for the review.',
      ],
      fixes: [
        'The fibre is repaired and {site} is back on the main line since 15:20. We watched it for two hours and saw no loss.',
      ],
    },
  ],
};
