import type { Topic } from '../topic.ts';

export const phishing: Topic = {
  id: 'phishing',
  queueId: 'service-desk',
  weight: 6,
  tags: ['phishing', 'security'],
  priorities: [0, 3, 5, 2],
  slots: {
    lure: [
      'an unpaid parcel fee',
      'a shared “salary review” file',
      'a voicemail I never got',
      'an expiring mailbox',
      'a changed bank account',
    ],
    sender: [
      'dhl-parcel@post-notice.example',
      'hr@larkfeild.example',
      'voicemail@tele-box.example',
      'accounts@beckett-fasteners.example',
    ],
  },
  stories: [
    {
      subjects: [
        'Phishing? Mail about {lure}',
        'Suspicious mail from {sender}',
        'Is this mail about {lure} real?',
      ],
      openings: [
        'I got a mail about {lure} from {sender}. It looks odd to me and I have not clicked on anything. Forwarding it as an attachment.',
        'Is this one real? It is about {lure}, written in good English, but the sender is {sender}.\n\n> Your action is required within 24 hours to avoid interruption.',
      ],
      exchanges: [
        [
          'Thank you for asking first, that was right. Did you open the attachment or type anything into the page?',
          'I looked at the page for a moment and closed it. I typed nothing.',
        ],
        [
          'Please leave the laptop on and connected while we have a look at it. Do you know whether anyone else in {dept} has had the same mail?',
          'Yes, {colleague} had it too and has deleted it.',
        ],
      ],
      notes: [
        'Pulled it from 34 mailboxes. Two people opened the page, neither signed in.',
        'Headers:\n\n```\nspf=fail smtp.mailfrom=post-notice.example\ndkim=none\n```\n\nDomain blocked at the gateway.',
      ],
      fixes: [
        'It was phishing. We have removed it from every mailbox and blocked the sender. Nothing was entered, so there is nothing for you to change. Thank you for reporting it quickly.',
      ],
    },
    {
      subjects: ['I clicked on a link about {lure}'],
      openings: [
        'I am afraid I clicked on a link in a mail about {lure} and typed my password before I noticed the address. I have changed the password since. What else should I do?',
      ],
      exchanges: [
        [
          'Please leave the laptop on and connected while we have a look at it. Do you know whether anyone else in {dept} has had the same mail?',
          'Yes, {colleague} had it too and has deleted it.',
        ],
        [
          'Thank you for telling us so quickly. When about did you type it, and was it the same password as for anything else?',
          'About ten minutes ago. I used it nowhere else.',
        ],
      ],
      notes: [
        'No sign-ins from outside since. Sessions revoked all the same.',
        'Pulled it from 34 mailboxes. Two people opened the page, neither signed in.',
      ],
      fixes: [
        'We have ended all your sessions, set a new password with you on the phone and found no sign-in that was not yours. You may carry on as usual.',
      ],
    },
    {
      subjects: ['Odd mail from our parcel service', 'Mail asks me to confirm a delivery slot'],
      openings: [
        'Our parcel service writes that I should confirm a delivery slot by clicking on a link. I am not expecting a parcel. Real or not?',
      ],
      exchanges: [
        [
          'Could you drag the mail into a new one as an attachment? The hidden lines at its top tell us where it came from.',
          'Done, see attached.',
        ],
      ],
      notes: ['Signed by the real domain. Badly worded, but genuine.'],
      fixes: [
        'This one is genuine: it is our own parcel service, with an unfortunate wording. We have asked them to change it.',
      ],
    },
    {
      subjects: ['Mail in the name of our director asking for gift cards'],
      openings: [
        'A mail in the name of our director asks me to buy gift cards “for a surprise” and to keep it to myself. The address ends in a free mail provider. I have not answered.',
      ],
      exchanges: [
        [
          'Thank you for asking first, that was right. Did you open the attachment or type anything into the page?',
          'I looked at the page for a moment and closed it. I typed nothing.',
        ],
      ],
      notes: ['Seven people in {dept} had the same text.'],
      fixes: [
        'It was phishing. We have removed it from every mailbox and blocked the sender. Nothing was entered, so there is nothing for you to change. Thank you for reporting it quickly.',
      ],
    },
    {
      subjects: ['Supplier “changed their bank account”, please check'],
      openings: [
        'A supplier we have paid for years writes that their bank account has changed. The letter looks right, but the sender is {sender}. The next payment is due on Friday.',
      ],
      exchanges: [
        [
          'Please do not pay yet, and do not answer the mail. Could you ring them on the number from an **old** invoice?',
          'Rang them. They have changed nothing.',
        ],
      ],
      notes: ['Lookalike domain registered nine days ago. Reported to the registrar.'],
      fixes: [
        'It was an attempt at fraud, and your call to the supplier stopped it. The sender is blocked and finance knows. Thank you for looking twice.',
      ],
    },
  ],
};
