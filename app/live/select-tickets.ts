import type { TicketRow } from '../../sync/client/workspace.ts';
import { readReference } from '../../sync/domain/reference.ts';
import { isSnoozed, isUnfinished, statusAt } from '../../sync/domain/status.ts';
import { PRIORITIES, type Ticket } from '../../sync/domain/ticket.ts';
import { plainText } from '../words/plain-text.ts';
import { fitsFields } from './field-filter.ts';
import { VIEWS, type Sort, type TicketFilter, type View } from './ticket-filter.ts';

/** What a view depends on besides the tickets: who is looking, and when. */
export interface Looking {
  readonly personId: string;
  readonly nowMs: number;
  readonly closeAfterDays: number;
  readonly nameOf: (ticket: Ticket) => string;
  /** Whether a promise to the requester is close to its end, or past it; null until clocks can be worked out. */
  readonly isAtRisk: ((ticketId: string) => boolean) | null;
  /** Whether this person has been cut off: what is theirs is nobody's. */
  readonly hasLeft: (personId: string) => boolean;
}

/** The rows that the filter asks for, in its order. */
export function selectTickets(
  rows: readonly TicketRow[],
  filter: TicketFilter,
  looking: Looking,
): readonly TicketRow[] {
  return rows.filter(fits(filter, looking)).sort(ORDERS[filter.sort]);
}

/** How many rows the filter asks for: what a saved view tells beside its name. */
export function countTickets(rows: readonly TicketRow[], filter: TicketFilter, looking: Looking): number {
  return rows.filter(fits(filter, looking)).length;
}

function fits(filter: TicketFilter, looking: Looking): (row: TicketRow) => boolean {
  const text = plainText(filter.text.trim());
  const reference = readReference(filter.text);
  return ({ ticket }) =>
    matchesFields(ticket, filter, looking) && (text === '' || matchesText(ticket, text, reference, looking));
}

/** How many tickets each view holds. */
export function countViews(rows: readonly TicketRow[], looking: Looking): Readonly<Record<View, number>> {
  const counts = { mine: 0, unassigned: 0, open: 0, risk: 0, pending: 0, snoozed: 0, solved: 0, all: 0 };
  // Of 10,000 tickets most lie in the same few sums of views.
  const sums = new Map<number, number>();
  for (const { ticket } of rows) {
    const places = placesOf(ticket, looking);
    sums.set(places, (sums.get(places) ?? 0) + 1);
  }
  for (const [places, count] of sums)
    for (const view of VIEWS) if ((places & PLACES[view]) !== 0) counts[view] += count;
  return counts;
}

/** How many unfinished tickets each queue holds. */
export function countQueues(rows: readonly TicketRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ticket } of rows)
    if (isUnfinished(ticket.status)) counts.set(ticket.queueId, (counts.get(ticket.queueId) ?? 0) + 1);
  return counts;
}

/** Whether a ticket belongs to a view. */
export function isInView(ticket: Ticket, view: View, looking: Looking): boolean {
  return view === 'all' || (placesOf(ticket, looking) & PLACES[view]) !== 0;
}

/** A bit for each view: what a ticket belongs to is asked for 10,000 of them with every change, and a number costs nothing. */
const PLACES = {
  mine: 1,
  unassigned: 2,
  open: 4,
  risk: 8,
  pending: 16,
  snoozed: 32,
  solved: 64,
  all: 128,
} as const satisfies Readonly<Record<View, number>>;

/**
 * The views that a ticket belongs to, as a sum of `PLACES`. What is snoozed rests in its own view until it wakes; what belongs to somebody who
 * has left wakes and is unassigned.
 */
function placesOf(ticket: Ticket, looking: Looking): number {
  const { personId, nowMs, closeAfterDays, hasLeft } = looking;
  if (!isUnfinished(ticket.status))
    return statusAt(ticket, nowMs, closeAfterDays) === 'solved' ? PLACES.all + PLACES.solved : PLACES.all;
  const isAbandoned = ticket.assigneeId !== null && hasLeft(ticket.assigneeId);
  // A snooze stops no clock: what comes due meanwhile is shown as at risk all the same.
  let places: number = PLACES.all + (looking.isAtRisk?.(ticket.id) === true ? PLACES.risk : 0);
  if (isSnoozed(ticket, nowMs, isAbandoned)) return places + PLACES.snoozed;
  places += PLACES.open;
  if (ticket.status === 'pending') places += PLACES.pending;
  if (ticket.assigneeId === personId) places += PLACES.mine;
  if (ticket.assigneeId === null || isAbandoned) places += PLACES.unassigned;
  return places;
}

function matchesFields(ticket: Ticket, filter: TicketFilter, looking: Looking): boolean {
  return (
    isInView(ticket, filter.view, looking) &&
    (filter.queueId === null || ticket.queueId === filter.queueId) &&
    (filter.assigneeId === null || (ticket.assigneeId ?? 'nobody') === filter.assigneeId) &&
    fitsFields(ticket, filter.fields) &&
    (filter.status === null || statusAt(ticket, looking.nowMs, looking.closeAfterDays) === filter.status)
  );
}

function matchesText(ticket: Ticket, text: string, reference: string | null, looking: Looking): boolean {
  if (reference !== null && ticket.reference === reference) return true;
  const words = `${subjectText(ticket)} ${ticket.reference.toLowerCase()} ${plainText(looking.nameOf(ticket))}`;
  return text.split(/\s+/).every((word) => words.includes(word));
}

// Folding 10,000 subjects for each letter typed is what a person would feel; a ticket object never changes, so it is done once.
const folded = new WeakMap<Ticket, string>();

function subjectText(ticket: Ticket): string {
  const known = folded.get(ticket);
  if (known !== undefined) return known;
  const text = plainText(ticket.subject);
  folded.set(ticket, text);
  return text;
}

type Order = (a: TicketRow, b: TicketRow) => number;

const newestFirst: Order = (a, b) =>
  compare(b.lastActivityAt, a.lastActivityAt) || compare(a.ticket.id, b.ticket.id);

const ORDERS: Readonly<Record<Sort, Order>> = {
  newest: newestFirst,
  oldest: (a, b) => newestFirst(b, a),
  priority: (a, b) =>
    PRIORITIES.indexOf(b.ticket.priority) - PRIORITIES.indexOf(a.ticket.priority) || newestFirst(a, b),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
