import type { TimelineEvent } from '../../sync/domain/event.ts';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import type { MessageRow, ReadModel, TicketRow } from '../../sync/client/workspace.ts';

/** One ticket and everything said and done in it, live; null while this device does not hold it. */
export interface OpenTicket {
  readonly row: TicketRow;
  readonly messages: readonly MessageRow[];
  readonly events: readonly TimelineEvent[];
}

/**
 * What is shown of an open ticket: its conversation with those that are merged into it, the message it was split from, and beside its own timeline
 * when the others were merged.
 */
export function openTicket(read: ReadModel, row: TicketRow): OpenTicket {
  const { id } = row.ticket;
  const merged = read.merged(id).flatMap(({ ticket }) => read.events(ticket.id).flatMap(mergeAlone));
  const events = merged.length === 0 ? read.events(id) : [...read.events(id), ...merged].sort(byAcceptance);
  const splitFrom = splitMessageOf(read, row);
  const conversation = read.conversation(id);
  return { row, events, messages: splitFrom === null ? conversation : [splitFrom, ...conversation] };
}

/** The message that a ticket was split from, when it is here and not in its conversation anyway. */
function splitMessageOf(read: ReadModel, { ticket }: TicketRow): MessageRow | null {
  const messageId = ticket.splitFrom ?? null;
  if (messageId === null) return null;
  const fromId = ticketIdOf('messages', messageId);
  if (read.survivor(fromId) === ticket.id) return null;
  return read.messages(fromId).find(({ message }) => message.id === messageId) ?? null;
}

/** Of a merged ticket's timeline, that it was merged. */
function mergeAlone(event: TimelineEvent): TimelineEvent[] {
  if (event.type !== 'changed') return [];
  const changes = event.changes.filter(({ field }) => field === 'mergedInto');
  return changes.length === 0 ? [] : [{ ...event, changes }];
}

function byAcceptance(a: TimelineEvent, b: TimelineEvent): number {
  return a.acceptedAt < b.acceptedAt ? -1 : 1;
}
