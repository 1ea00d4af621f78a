import type { Message, TicketChanges } from '../domain/message.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import type { Status, Ticket } from '../domain/ticket.ts';

/**
 * What a message does to its ticket, as the server's own edit: a request puts the turn on the desk, and an agent's message carries the
 * fields that were changed with it. Gives the ticket itself when the message asks for no change; one that asks for what is so already leaves
 * its revision all the same, since by it the author's device knows that its changes are in. `isFirst`: the thread has no public message yet; the
 * first one does not open a ticket that was written down as pending or solved from the start.
 */
export function applyMessage(ticket: Ticket, message: Message, isFirst: boolean, now: string): Ticket {
  const changed = applyChanges(takeTurn(ticket, message, isFirst), message.changes);
  if (!asksForChanges(message) && sameValue(ticket, changed)) return ticket;
  return {
    ...changed,
    rev: serverRev(message.id, ticket.rev),
    hist: extendHistory(ticket.rev, ticket.hist),
    statusSince: changed.status === ticket.status ? ticket.statusSince : now,
    updatedAt: message.createdAt,
    updatedBy: message.authorId,
  };
}

function asksForChanges({ changes = {} }: Message): boolean {
  return Object.keys(changes).length > 0;
}

function takeTurn(ticket: Ticket, message: Message, isFirst: boolean): Ticket {
  if (message.type !== 'request') return ticket;
  return { ...ticket, requesterTurn: message.id, status: statusAfter(ticket.status, message, isFirst) };
}

function statusAfter(status: Status, { action }: Message, isFirst: boolean): Status {
  if (action === 'solved') return 'solved';
  return isFirst && action === undefined ? status : 'open';
}

function applyChanges(ticket: Ticket, changes: TicketChanges | undefined): Ticket {
  if (changes === undefined) return ticket;
  const { addTags = [], removeTags = [], ...fields } = changes;
  const kept = ticket.tags.filter((tag) => !removeTags.includes(tag));
  const tags = [...new Set([...kept, ...addTags])].slice(0, TAGS_KEPT);
  const { status, priority, assigneeId, queueId, snoozeUntil } = fields;
  return {
    ...ticket,
    tags,
    status: status ?? ticket.status,
    priority: priority ?? ticket.priority,
    assigneeId: assigneeId === undefined ? ticket.assigneeId : assigneeId,
    queueId: queueId ?? ticket.queueId,
    snoozeUntil: snoozeUntil === undefined ? ticket.snoozeUntil : snoozeUntil,
  };
}

/** As many as the ticket's schema allows. */
const TAGS_KEPT = 100;
