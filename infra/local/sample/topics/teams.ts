import type { Topic } from '../topic.ts';

export const teams: Topic = {
  id: 'teams',
  queueId: 'service-desk',
  weight: 4,
  tags: ['teams'],
  priorities: [3, 6, 1, 0],
  slots: {
    group: ['the “{dept}” team', 'the project “Osprey”', 'the works council', 'the customer advisory board'],
  },
  stories: [
    {
      subjects: ['New Teams group for {group}'],
      openings: [
        'Could you make a group for {group}, with a calendar and a place for files? Owners would be {colleague} and me.',
      ],
      exchanges: [
        [
          'Should people outside Larkfield be able to join later? It cannot be switched on afterwards without moving everything.',
          'Yes, two suppliers will join in autumn.',
        ],
      ],
      notes: ['Naming rule: department first, no dates.'],
      fixes: [
        'The group is there, {colleague} and you are owners and can add people yourselves. Guests are allowed.',
      ],
    },
    {
      subjects: ['Recording of yesterday’s meeting is gone'],
      openings: [
        'The recording of yesterday’s meeting with {group} has vanished. Somebody must have it, we all saw the red dot.',
      ],
      exchanges: [
        [
          'Who organised the meeting? Recordings go to the organiser’s folder and are deleted after 60 days.',
          '{colleague} did. It was only yesterday, though.',
        ],
      ],
      notes: ['In the organiser’s folder, not deleted.'],
      fixes: [
        'The recording was in the organiser’s folder. I have shared it with all who were invited, for 60 days.',
      ],
    },
    {
      subjects: ['Guest cannot join {group}'],
      openings: [
        'A guest of {group} gets the invitation, clicks on it and lands on a page that says:\n\n> You cannot access this right now (530032).',
      ],
      exchanges: [
        [
          'Could the guest try in a private window? That tells us whose sign-in refuses.',
          'Same number there.',
        ],
      ],
      notes: ['530032 is the guest’s own company refusing the sign-in. Nothing we can change on our side.'],
      fixes: [
        'The guest’s own IT has to allow it. I have written them three sentences that they can forward, it usually takes a day.',
      ],
    },
    {
      subjects: ['Distribution list for {group} is out of date'],
      openings: [
        'The distribution list for {group} still has people who left years ago, and not the new ones. Who keeps it up to date?',
      ],
      exchanges: [
        [
          'Would you like to own it? You could then change it yourself in Outlook.',
          'Yes, together with {colleague}.',
        ],
      ],
      notes: ['Owner left in 2022.'],
      fixes: ['You and {colleague} own the list now. I have taken off the six people who have left.'],
    },
    {
      subjects: ['Teams shows me as away all day', 'Cannot share my screen since the update'],
      openings: [
        'Since the update I cannot share my screen. The button is there, I choose a window, and the others see nothing but grey.',
        'Teams has behaved oddly since the update: I show as away all day, and shared windows are grey for the others.',
      ],
      exchanges: [
        [
          'Could you sign out of Teams, close it completely (also beside the clock) and start it again?',
          'It helped for one meeting.',
        ],
      ],
      notes: ['Cache from the old version.'],
      fixes: [
        'The update had left parts of the old version behind. I have cleared them, and sharing worked in our test call.',
      ],
    },
  ],
};
