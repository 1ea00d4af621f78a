import type { Topic } from '../topic.ts';

export const callQueue: Topic = {
  id: 'call-queue',
  queueId: 'telephony',
  weight: 4,
  tags: ['call-queue', 'opening-hours'],
  priorities: [1, 6, 3, 0],
  slots: {
    line: [
      'customer care line',
      'calibration hotline',
      'Dutch service line',
      'orders line',
      'Polish service line',
    ],
    day: ['Easter Monday', 'the stock count', 'the works meeting', 'King’s Day', 'the public holiday'],
  },
  stories: [
    {
      subjects: ['{line}: new announcement for {day}'],
      openings: [
        'On {day} the {line} should be closed from 12:00, with an announcement that names the e-mail address. Can you set that up?',
      ],
      exchanges: [
        [
          'Gladly. Would you send me the text of the announcement, in each language in which it should be spoken?',
          'Text is below, English and Dutch:\n\n> Our office is closed today from noon. Please write to us and we will answer tomorrow.\n\n> Ons kantoor is vandaag vanaf twaalf uur gesloten.',
        ],
      ],
      notes: ['The calendar of the {line} had last year’s holidays.'],
      fixes: ['The announcement is recorded and set for {day}. You can hear it by dialling {ext}.'],
    },
    {
      subjects: ['{line} still says we are closed'],
      openings: [
        'The {line} tells callers that we are closed, although it is Tuesday, 10:00. We have had complaints by e-mail.',
      ],
      exchanges: [
        [
          'Since when, do you know? And is it the Dutch or the English announcement?',
          'Since this morning. Both.',
        ],
      ],
      notes: ['The calendar of the {line} had last year’s holidays.'],
      fixes: [
        'The opening hours still had last year’s holiday in them. The {line} is open again, I have rung it from outside.',
      ],
    },
    {
      subjects: ['Callers on the {line} wait although two of us are free'],
      openings: ['Callers on the {line} wait for minutes although two of us sit here with green lights.'],
      exchanges: [
        [
          'Does the phone client of the two of you show “available” or “available, wrap-up”? The second takes no calls.',
          '“Wrap-up” on both. Neither of us noticed.',
        ],
      ],
      notes: ['Wrap-up time was set to 600 s instead of 60.'],
      fixes: [
        'The wrap-up time was ten minutes instead of one. It is one again, and calls reach everyone who is free.',
      ],
    },
    {
      subjects: ['Add {colleague} to the {line}'],
      openings: ['Please add {colleague} to the {line}, starting Monday, 8 to 13.'],
      exchanges: [
        [
          'Gladly. Does {colleague} have a headset and the phone client already?',
          'Headset yes, client not yet.',
        ],
      ],
      notes: ['Client pushed to the laptop.'],
      fixes: ['{colleague} is in the {line} from Monday, 8 to 13, and gets the short guide by mail.'],
    },
    {
      subjects: ['Voicemail of the {line} is full'],
      openings: [
        'The voicemail of the {line} is full. Callers hear that they should try again, which is not what we want them to do.',
      ],
      exchanges: [
        [
          'There are 50 messages in it, the oldest from last winter. May I delete those older than a month?',
          'Yes. Can they be sent to us by mail instead?',
        ],
      ],
      notes: ['Limit is 50. Mail delivery was never switched on.'],
      fixes: ['Messages now go to your shared mailbox as they come in and do not pile up any more.'],
    },
  ],
};
