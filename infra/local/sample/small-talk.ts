/** What is said around the matter itself. Every line fits every topic. */

export const GREETINGS = ['Hi,', 'Hello,', 'Hi all,', 'Hello everyone,', 'Dear colleagues,', 'Hi there,'];

/** Ends of a first message; `{name}`, `{first}`, `{dept}` and `{site}` are the writer's. */
export const REGARDS = [
  'Thanks,\n{first}',
  'Best regards,\n{name}\n{dept}, {site}',
  'Thank you\n{first}',
  'Kind regards\n{name}',
  'Cheers, {first}',
  '{first}',
];

export const CHASES = [
  'Is there any news on this?',
  'Just checking whether this is still on somebody’s list.',
  'Sorry to chase. I was asked about it again today.',
  'No great hurry from my side, but I would like to know whether somebody is looking at it.',
  'Could you give me a rough idea of when this will be done?',
];

export const HOLDING = [
  'Still on it. I am waiting for an answer from a colleague and will write again by tomorrow noon.',
  'Sorry for the silence. It is next on my list for this afternoon.',
  'I have passed the details on and asked for a date. You will hear from me either way by Thursday.',
  'We are waiting for an answer from outside, promised for the end of the week. I have set myself a reminder.',
  'Thank you for your patience. I have what I need now and will get back to you tomorrow.',
];

export const ACKNOWLEDGED = [
  'Thanks for letting me know.',
  'All right, thank you.',
  'Good to know, thanks. I will wait to hear from you.',
  'That is fine with me.',
];

export const THANKS = [
  'Perfect, thank you so much.',
  'Great, thank you for sorting this out so quickly.',
  'Thank you, {agent}. You can close it.',
  'That is all I needed. Many thanks.',
  'Wonderful, thanks for the help.',
  'Thank you. Much appreciated.',
];

export const NOT_YET = [
  'I am sorry to open this again, but it is not quite done yet. Could you have another look?',
  'Sorry, I spoke too soon. It is not all right after all.',
];

export const SECOND_LOOK = [
  'Thank you for coming back to us. I had overlooked one thing, which is put right now. Please check once more.',
  'My mistake, sorry. I went through it again from the beginning, and it should be right this time.',
];

/** Notes between colleagues that need no knowledge of the matter. */
export const HANDOVERS = [
  'Taking this over from {other}, who is on leave until Monday.',
  '{other}, you had something like this in spring. Do you remember what it was?',
  'Spoke to {first} in passing, no need to ring.',
  'Asked {other} for a second opinion.',
  'Please keep {first} posted if I am out on Friday.',
];
