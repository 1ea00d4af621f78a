import type { Actor, Role } from './scope.ts';
import { isRestrictedQueue } from './scope.ts';
import type { Kind } from './kind.ts';
import { ticketIdOf } from './lane.ts';
import { isPublic, type Message } from './message.ts';
import type { Personal } from './personal.ts';
import { refuse, type Refusal } from './refusal.ts';
import { SERVER_OWNED_FIELDS, type Ticket } from './ticket.ts';

export type Verb = 'read' | 'insert' | 'update' | 'delete';

/** `own`: only what is theirs (their request, their words, their private things). `all`: whatever their scopes hold. */
export type Reach = 'none' | 'own' | 'all';

type Row = Readonly<Record<Verb, Reach>>;

const NOTHING: Row = { read: 'none', insert: 'none', update: 'none', delete: 'none' };
const READ_ALL: Row = { ...NOTHING, read: 'all' };
const READ_OWN: Row = { ...NOTHING, read: 'own' };
const OWN: Row = { read: 'own', insert: 'own', update: 'own', delete: 'own' };

const DESK: Readonly<Record<Kind, Row>> = {
  tickets: { read: 'all', insert: 'all', update: 'all', delete: 'none' },
  messages: { read: 'all', insert: 'own', update: 'none', delete: 'none' },
  events: READ_ALL,
  people: READ_ALL,
  settings: READ_ALL,
  articles: READ_ALL,
  personal: OWN,
};

/**
 * The written matrix of what each role may do over sync, kind by kind: the one source for the server's checks and the tests.
 * Leads and admins do their further work by online commands, not by pushes.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Kind, Row>>>> = {
  requester: {
    tickets: { read: 'own', insert: 'own', update: 'none', delete: 'none' },
    messages: { read: 'own', insert: 'own', update: 'none', delete: 'none' },
    events: NOTHING,
    people: READ_OWN,
    settings: NOTHING,
    articles: NOTHING,
    personal: OWN,
  },
  agent: DESK,
  lead: DESK,
  admin: DESK,
};

/** Fields of a stored ticket that no push changes: what it was when it was made, and what the server owns. */
export const FIXED_TICKET_FIELDS = [
  'id',
  'reference',
  'channel',
  'routedBy',
  'createdAt',
  'createdBy',
  ...SERVER_OWNED_FIELDS,
] as const;

/** What a requester decides of a ticket they insert, besides the values of fields that they see; the server fills in the rest. */
export const REQUESTER_INSERT_FIELDS = [
  'id',
  'rev',
  'reference',
  'subject',
  'queueId',
  'requesterId',
  'channel',
  'createdAt',
] as const;

function mayReachQueue(actor: Actor, queueId: string): boolean {
  return !isRestrictedQueue(queueId) || actor.memberOf.includes(queueId);
}

/** Whether this person may read this ticket's canonical document (agents) or own a copy of it (requesters). */
export function mayReadTicket(actor: Actor, ticket: Pick<Ticket, 'queueId' | 'requesterId'>): boolean {
  if (PERMISSIONS[actor.role].tickets.read === 'own') return ticket.requesterId === actor.personId;
  return mayReachQueue(actor, ticket.queueId);
}

/** Whether this person may read this message, and with it the files it describes. */
export function mayReadMessage(
  actor: Actor,
  ticket: Pick<Ticket, 'queueId' | 'requesterId'>,
  message: Pick<Message, 'type'>,
): boolean {
  return mayReadTicket(actor, ticket) && (actor.role !== 'requester' || isPublic(message));
}

/**
 * Whether a ticket may be inserted (`stored` null) or changed: the stored ticket and the new one are both judged. Agents may move a
 * ticket into a restricted queue they are not in (handing it to HR), never out of one they are not in.
 */
export function refuseTicket(actor: Actor, stored: Ticket | null, next: Ticket): Refusal | null {
  const rules = PERMISSIONS[actor.role].tickets;
  if (stored === null) {
    if (rules.insert === 'own' && next.requesterId !== actor.personId)
      return refuse('forbidden', 'You can only ask for help in your own name.');
    if (next.createdBy !== actor.personId)
      return refuse('forged', 'A ticket is created in the name of the person who is signed in.');
    return null;
  }
  if (rules.update === 'none' || !mayReadTicket(actor, stored))
    return refuse('forbidden', 'You may not change this ticket.');
  return null;
}

/**
 * Whether an agent who handed a ticket to a restricted queue they are not in may still write down what its requester said: the words of the
 * phone call travel beside the ticket that was made for them. They may add, never read.
 */
export function mayWriteDown(
  actor: Actor,
  ticket: Pick<Ticket, 'createdBy'>,
  message: Pick<Message, 'type'>,
): boolean {
  return actor.role !== 'requester' && ticket.createdBy === actor.personId && message.type === 'request';
}

/**
 * Whether this person may add this message to this ticket. An agent may write down a request for its requester (a phone call, a walk-in):
 * the author is the agent, and the turn is the desk’s as if the requester had written.
 */
export function refuseMessage(actor: Actor, ticket: Ticket, message: Message): Refusal | null {
  if (!mayReadTicket(actor, ticket) && !mayWriteDown(actor, ticket, message))
    return refuse('ticket-missing', 'The ticket of this message is not there.');
  if (message.authorId !== actor.personId)
    return refuse('forged', 'A message is written in the name of the person who is signed in.');
  const misdirected = refuseMailing(message);
  if (misdirected !== null) return misdirected;
  if (actor.role === 'requester') {
    if (message.type !== 'request')
      return refuse('forbidden', 'A requester writes to the desk; replies and notes are the desk’s.');
    if (message.changes !== undefined) return refuse('forbidden', 'A requester’s message changes no fields.');
    return null;
  }
  if (message.action !== undefined)
    return refuse('forbidden', 'Only a requester’s message carries an action.');
  return null;
}

/** A reply and a forward alone say whom they go to, and a forward is always internal: a requester's copy must never hold one. */
function refuseMailing({ type, ticketId, recipients, forward, sideOf }: Message): Refusal | null {
  if (forward !== undefined && (type !== 'note' || recipients === undefined))
    return refuse('forbidden', 'What is forwarded is an internal message, and says whom it goes to.');
  if (forward === undefined && recipients !== undefined && type !== 'reply')
    return refuse('forbidden', 'Only a reply or a forward says whom it goes to.');
  if (sideOf !== undefined && (type !== 'note' || ticketIdOf('messages', sideOf) !== ticketId))
    return refuse('forbidden', 'A side thread is internal, and stays in its ticket.');
  return null;
}

/** Whether this person may write this private document; `stored` is what is there under its id. */
export function refusePersonal(actor: Actor, stored: Personal | null, next: Personal): Refusal | null {
  const own = next.ownerId === actor.personId && (stored === null || stored.ownerId === actor.personId);
  return own ? null : refuse('forbidden', 'This belongs to somebody else.');
}
