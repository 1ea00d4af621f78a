import type { Message, TicketChanges } from '../domain/message.ts';
import type { Ticket } from '../domain/ticket.ts';

/** A ticket with the changes of queued messages laid over it, in their order: what it will be once they are sent. */
export function overlay(ticket: Ticket, queued: readonly Message[]): Ticket {
  let shown = ticket;
  for (const { changes } of queued) if (changes !== undefined) shown = apply(shown, changes);
  return shown;
}

function apply(ticket: Ticket, changes: TicketChanges): Ticket {
  const { addTags = [], removeTags = [], ...fields } = changes;
  const tags = [
    ...ticket.tags.filter((tag) => !removeTags.includes(tag)),
    ...addTags.filter((tag) => !ticket.tags.includes(tag)),
  ];
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) changed[field] = value;
  return { ...ticket, ...changed, tags };
}
