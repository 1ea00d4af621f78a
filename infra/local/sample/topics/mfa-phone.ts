import type { Topic } from '../topic.ts';

export const mfaPhone: Topic = {
  id: 'mfa-phone',
  queueId: 'service-desk',
  weight: 5,
  tags: ['mfa', 'account'],
  priorities: [0, 6, 3, 0],
  slots: {
    phone: ['iPhone', 'Pixel', 'Galaxy', 'Fairphone'],
  },
  stories: [
    {
      subjects: [
        'New {phone}: authenticator does not know me',
        'Moved to a new phone, sign-in codes are gone',
      ],
      openings: [
        'I have a new {phone} and the authenticator app on it is empty. The old phone is already wiped. I cannot sign in to anything any more.',
      ],
      exchanges: [
        [
          'That is quickly solved. I have to see you for it, by video or in person, so that nobody else can ask for it in your name. When does it suit?',
          'I have a free slot at 14:30, video is fine.',
        ],
      ],
      notes: ['Seen on video, badge photo matches. Reset done at 14:35.'],
      fixes: [
        'Your new {phone} is registered and you signed in with it while we spoke. Please keep the ten recovery codes somewhere that is not the phone.',
      ],
    },
    {
      subjects: ['Authenticator asks for a number I cannot see', 'No sign-in prompt on my {phone}'],
      openings: [
        'The authenticator no longer shows a prompt on my {phone}. I type the password and then it waits for ever.',
      ],
      exchanges: [
        [
          'Are notifications for the authenticator allowed on the {phone}, and is the time on the phone set automatically?',
          'Notifications were off. The time is automatic.',
        ],
      ],
      notes: ['Old phone was still the default for prompts.'],
      fixes: [
        'Notifications are on again and the old entry is removed, so there is only one prompt left to answer.',
      ],
    },
    {
      subjects: ['Security key instead of the app?'],
      openings: [
        'I would rather not use my private phone for signing in. Is there a key or something that I could use instead?',
      ],
      exchanges: [
        [
          'There is. It is the size of a door key and costs you nothing. Do you have a USB-C or the older, wider socket?',
          'USB-C.',
        ],
      ],
      notes: ['Has a security key from the pilot as well, serial ends in 4471.'],
      fixes: [
        'A security key is at reception in {site} in your name. Touch it when the browser asks: no phone needed.',
      ],
    },
  ],
};
