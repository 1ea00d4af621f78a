import { applyChanges } from '../domain/apply-changes.ts';
import type { Message } from '../domain/message.ts';
import type { Ticket } from '../domain/ticket.ts';

/** A ticket with the changes of queued messages laid over it, in their order: what it will be once they are sent. */
export function overlay(ticket: Ticket, queued: readonly Message[]): Ticket {
  let shown = ticket;
  for (const { changes } of queued) if (changes !== undefined) shown = applyChanges(shown, changes);
  return shown;
}
