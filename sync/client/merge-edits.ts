import { mergeTarget, pointersToClear } from '../domain/merged-into.ts';
import { showReference } from '../domain/reference.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { DecideEdit } from './commands.ts';
import { InputError } from './storage-fault.ts';
import type { ReadModel } from './workspace.ts';

/**
 * The edit that merges whatever ticket it is asked about into this one, or into where this one's conversation is. It throws an InputError for a
 * ticket of another requester, and for the one that the conversation is in.
 */
export function mergeEdit(read: ReadModel, intoId: string): DecideEdit {
  const find = finder(read);
  return (ticket) => {
    const into = find(intoId);
    if (into === null) throw new InputError('mergedInto', 'That ticket is not on this device.');
    if (into.requesterId !== ticket.requesterId)
      throw new InputError('mergedInto', 'Tickets of different requesters are linked, not merged.');
    const target = mergeTarget(ticket, into, find);
    if (target === null)
      throw new InputError('mergedInto', `${showReference(into.reference)} is part of this ticket already.`);
    return { mergedInto: target.id };
  };
}

/** The tickets to edit by `{ mergedInto: null }` so that this one stands for itself again. */
export function unmergeIds(read: ReadModel, ticketId: string): readonly string[] {
  const ticket = read.ticket(ticketId)?.ticket;
  return ticket === undefined ? [] : pointersToClear(ticket, finder(read));
}

function finder(read: ReadModel): (id: string) => Ticket | null {
  return (id) => read.ticket(id)?.ticket ?? null;
}
