import { releasedBy } from '../domain/claim.ts';
import { fieldChanges, type FieldChange } from '../domain/field-change.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { DecideEdit } from './commands.ts';
import { edit, type Desk } from './desk.ts';
import { editedTicket, storedTicket } from './ticket-commands.ts';

/**
 * Edits a ticket by what `decide` makes of it as it stands in the moment of writing, and tells what that changed. An edit to what is so already
 * writes nothing. Edits asked for in one turn are one write of the local database.
 */
export async function triageTicket(
  desk: Desk,
  ticketId: string,
  decide: DecideEdit,
): Promise<readonly FieldChange[]> {
  let changes: readonly FieldChange[] = [];
  await edit(desk, 'tickets', ticketId, (stored) => {
    const ticket: Ticket = storedTicket(stored);
    const change = decide(ticket);
    changes = fieldChanges(ticket, change);
    return changes.length === 0
      ? null
      : editedTicket(desk, ticket, releasedBy(ticket, change, desk.personId));
  });
  return changes;
}
