import type { TicketChanges } from '../../../sync/domain/message.ts';
import { ASSIGN_TO_ME } from '../../../sync/domain/macro.ts';

export interface SampleReply {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly tags: string[];
}

export interface SampleMacro {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
  readonly changes: TicketChanges;
}

const CLOSING = '\n\n{{agent.first_name}}\nRequest {{ticket.reference}}';

/** What a desk for computers and buildings answers every day. */
export const CANNED_REPLIES: readonly SampleReply[] = [
  {
    id: 'reply-received',
    name: 'We have it',
    text: `Hello {{requester.first_name}},\n\nThank you, we have your request and are looking into it. You will hear from us today.${CLOSING}`,
    tags: ['thanks', 'received'],
  },
  {
    id: 'reply-restart',
    name: 'Restart and try again',
    text: `Hello {{requester.first_name}},\n\nPlease try this first:\n\n1. Save your work and close everything.\n2. Choose **Restart**, not **Shut down**: only a restart clears the fault.\n3. Try again, and tell us what you see.${CLOSING}`,
    tags: ['laptop', 'slow'],
  },
  {
    id: 'reply-password',
    name: 'Set a new password',
    text: `Hello {{requester.first_name}},\n\nYou can set a new password at any time on the sign-in page: choose **Forgotten your password** and follow the steps on your phone. Nobody at the desk will ever ask you for it.${CLOSING}`,
    tags: ['account', 'locked'],
  },
  {
    id: 'reply-vpn',
    name: 'VPN from a hotel or train',
    text: `Hello {{requester.first_name}},\n\nGuest networks often block our VPN until you have accepted their terms. Open a browser, go to any page, accept, and then connect again. If that fails, use your phone as a hotspot.${CLOSING}`,
    tags: ['vpn', 'travel'],
  },
  {
    id: 'reply-collect',
    name: 'Ready to collect',
    text: `Hello {{requester.first_name}},\n\nWhat you asked for in "{{ticket.subject}}" is ready. You can collect it at the front desk between 8:00 and 17:00; please bring your badge.${CLOSING}`,
    tags: ['hardware', 'badge'],
  },
  {
    id: 'reply-visit',
    name: 'Somebody will come by',
    text: `Hello {{requester.first_name}},\n\nOne of us will come to your desk today. You do not have to be there, as long as we may look at it.${CLOSING}`,
    tags: ['facilities', 'desk'],
  },
  {
    id: 'reply-phishing',
    name: 'Thank you for reporting this mail',
    text: `Hello {{requester.first_name}},\n\nThank you for telling us. It is a phishing mail, and we have removed it from all mailboxes. If you opened its link or typed your password there, tell us at once: it is no shame, and we can act only when we know.${CLOSING}`,
    tags: ['phishing', 'security'],
  },
  {
    id: 'reply-more',
    name: 'We need to know more',
    text: `Hello {{requester.first_name}},\n\nTo go on with this we need to know:\n\n- when it began, and whether it happens every time\n- where you were, and on which device\n- the words on the screen, or a photo of it${CLOSING}`,
    tags: ['question', 'details'],
  },
];

/** Several steps in one. The last two say nothing and only change the ticket. */
export const MACROS: readonly SampleMacro[] = [
  {
    id: 'macro-vpn-fixed',
    name: 'VPN works again',
    text: `Hello {{requester.first_name}},\n\nThe gateway is back to normal and your VPN should connect at the first try. If it does not, answer this message and we take it up again.${CLOSING}`,
    changes: { status: 'solved', addTags: ['vpn'] },
  },
  {
    id: 'macro-ask',
    name: 'Ask for details and wait',
    text: `Hello {{requester.first_name}},\n\nCould you tell us when this began, and send us a photo of what the screen says? We go on as soon as we have it.${CLOSING}`,
    changes: { status: 'pending', assigneeId: ASSIGN_TO_ME },
  },
  {
    id: 'macro-no-answer',
    name: 'Solve, no answer came',
    text: `Hello {{requester.first_name}},\n\nWe have not heard from you about "{{ticket.subject}}" and hope that it is well. Just answer if it is not: that opens it again.${CLOSING}`,
    changes: { status: 'solved', addTags: ['no-answer'] },
  },
  {
    id: 'macro-facilities',
    name: 'Hand to facilities',
    text: `Hello {{requester.first_name}},\n\nOur colleagues from facilities look after this, and have your request before them now.${CLOSING}`,
    changes: { queueId: 'facilities', assigneeId: null, addTags: ['handed-over'] },
  },
  { id: 'macro-take', name: 'Take it', changes: { assigneeId: ASSIGN_TO_ME, status: 'open' } },
  {
    id: 'macro-outage',
    name: 'Part of an outage',
    changes: { queueId: 'network', priority: 'urgent', addTags: ['outage'] },
  },
];
