import type { TimelineEvent } from '../../sync/domain/event.ts';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import type { MessageRow, ReadModel, TicketRow } from '../../sync/client/workspace.ts';

type Changed = Extract<TimelineEvent, { type: 'changed' }>;

/** One ticket and everything said and done in it, live; null while this device does not hold it. */
export interface OpenTicket {
  readonly row: TicketRow;
  readonly messages: readonly MessageRow[];
  readonly events: readonly TimelineEvent[];
}

/**
 * What is shown of an open ticket: its conversation with those that are merged into it, the message it was split from, and beside its own timeline
 * what was done with it in others: when they were merged into it and taken out again, split off from it, or followed it up.
 */
export function openTicket(read: ReadModel, row: TicketRow): OpenTicket {
  const { id } = row.ticket;
  const elsewhere = eventsElsewhere(read, row.ticket);
  const own = read.events(id);
  const events = elsewhere.length === 0 ? own : [...own, ...elsewhere].sort(byAcceptance);
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

/** What the timelines of the same requester's other tickets tell of this one. */
function eventsElsewhere(read: ReadModel, { id, requesterId }: Ticket): readonly TimelineEvent[] {
  return read
    .ticketsOf(requesterId)
    .filter(({ ticket }) => ticket.id !== id)
    .flatMap(({ ticket }) => {
      const isPart = read.survivor(ticket.id) === id;
      return read.events(ticket.id).flatMap((event) => {
        if (event.type === 'created') return madeOf(ticket, id, event);
        return event.type === 'changed' ? mergeAlone(event, id, isPart) : [];
      });
    });
}

/** That a ticket was made out of this one. */
function madeOf(
  made: Ticket,
  id: string,
  event: Extract<TimelineEvent, { type: 'created' }>,
): TimelineEvent[] {
  const splitFrom = typeof made.splitFrom === 'string' ? ticketIdOf('messages', made.splitFrom) : null;
  const field = splitFrom === id ? 'splitFrom' : made.followUpOf === id ? 'followUpOf' : null;
  return field === null ? [] : [{ ...event, type: 'changed', changes: [{ field, from: null, to: id }] }];
}

/** Of another ticket's timeline, that it was merged into this one or taken out again. */
function mergeAlone(event: Changed, id: string, isPart: boolean): TimelineEvent[] {
  const changes = event.changes.filter(
    ({ field, from, to }) => field === 'mergedInto' && (isPart || from === id || to === id),
  );
  return changes.length === 0 ? [] : [{ ...event, changes }];
}

function byAcceptance(a: TimelineEvent, b: TimelineEvent): number {
  return a.acceptedAt < b.acceptedAt ? -1 : 1;
}
