import { isThanks } from '../domain/is-thanks.ts';
import type { Message, TicketChanges } from '../domain/message.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import type { Ticket } from '../domain/ticket.ts';
import { whatWakes, type Happening } from '../domain/wake.ts';

/**
 * What a message does to its ticket, as the server's own edit: what it wakes by the table of sync/domain/wake.ts, and the fields that an
 * agent changed with it. Gives the ticket itself when the message asks for no change; one that asks for what is so already leaves
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
  const { status, snooze, turn } = whatWakes(ticket.status, happeningOf(message, isFirst));
  return {
    ...ticket,
    status,
    snoozeUntil: snooze === 'ends' ? null : ticket.snoozeUntil,
    requesterTurn: turn === 'desk' ? message.id : ticket.requesterTurn,
  };
}

function happeningOf({ type, action, body, mail }: Message, isFirst: boolean): Happening {
  if (type !== 'request') return mail?.sender === 'supplier' ? 'supplier-reply' : 'note';
  if (action === 'solved') return 'solved-by-customer';
  if (action === 'reopen') return 'reopened-by-customer';
  // It tells how the answer was, and asks for nothing.
  if (action === 'rated-good' || action === 'rated-bad') return 'thanks';
  if (isFirst) return 'first-request';
  if (mail?.sender === 'machine') return 'auto-reply';
  if (mail?.sender === 'participant') return 'cc-reply';
  return isThanks(body) ? 'thanks' : 'customer-reply';
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
