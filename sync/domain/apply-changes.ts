import type { TicketChanges } from './message.ts';
import type { Ticket } from './ticket.ts';

/** The ticket with these changes made in it. Tags are added and taken away; what others tagged meanwhile stays. */
export function applyChanges(ticket: Ticket, changes: TicketChanges): Ticket {
  const { addTags = [], removeTags = [], ...fields } = changes;
  const tags = [
    ...ticket.tags.filter((tag) => !removeTags.includes(tag)),
    ...addTags.filter((tag) => !ticket.tags.includes(tag)),
  ];
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) changed[field] = value;
  return { ...ticket, ...changed, tags };
}
