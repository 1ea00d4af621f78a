import type { TicketRow } from '../../sync/client/workspace.ts';
import { readReference } from '../../sync/domain/reference.ts';
import { isSnoozed, isUnfinished, statusAt } from '../../sync/domain/status.ts';
import { PRIORITIES, type Ticket } from '../../sync/domain/ticket.ts';
import { plainText } from '../words/plain-text.ts';
import { fitsFields } from './field-filter.ts';
import type { RowChanges } from './row-changes.ts';
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

/**
 * The rows that the filter asks for now, worked out from those it asked for before: what is gone is taken out, and what has come is put at its place.
 * For a filter whose answer hangs on the tickets alone (`hangsOnTicketsAlone`), and the same `looking` as before.
 */
export function reselectTickets(
  selected: readonly TicketRow[],
  { gone, come }: RowChanges,
  filter: TicketFilter,
  looking: Looking,
): readonly TicketRow[] {
  const fit = fits(filter, looking);
  const out = new Set(gone.filter(fit));
  const added = come.filter(fit);
  if (out.size === 0 && added.length === 0) return selected;
  const left = out.size === 0 ? selected : selected.filter((row) => !out.has(row));
  return added.length === 0 ? left : mergeRows(left, added.sort(ORDERS[filter.sort]), ORDERS[filter.sort]);
}

/** Whether what a filter asks for depends on nothing but the tickets and who looks: alarms also depend on other things. */
export function hangsOnTicketsAlone({ view }: TicketFilter): boolean {
  return view !== 'risk';
}

function mergeRows(left: readonly TicketRow[], added: readonly TicketRow[], order: Order): TicketRow[] {
  const merged: TicketRow[] = [];
  let at = 0;
  for (const row of added) {
    for (let next = left[at]; next !== undefined && order(next, row) <= 0; next = left[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(row);
  }
  for (; at < left.length; at += 1) {
    const next = left[at];
    if (next !== undefined) merged.push(next);
  }
  return merged;
}

/** How many rows the filter asks for: what a saved view tells beside its name. */
export function countTickets(rows: readonly TicketRow[], filter: TicketFilter, looking: Looking): number {
  const fit = fits(filter, looking);
  return rows.reduce((count, row) => (fit(row) ? count + 1 : count), 0);
}

function fits(filter: TicketFilter, looking: Looking): (row: TicketRow) => boolean {
  const text = plainText(filter.text.trim());
  const reference = readReference(filter.text);
  return (row) =>
    matchesFields(row, filter, looking) && (text === '' || matchesText(row.ticket, text, reference, looking));
}

/** The views that a ticket belongs to, but for the one of what is at risk. */
export function viewsOf(row: TicketRow, looking: Looking): readonly View[] {
  const places = placesOf(row, looking);
  const known = viewsAt.get(places) ?? VIEWS.filter((view) => (places & PLACES[view]) !== 0);
  viewsAt.set(places, known);
  return known;
}

/** Of 10,000 tickets most lie in the same few sums of views. */
const viewsAt = new Map<number, readonly View[]>();

function isInView(row: TicketRow, view: View, looking: Looking): boolean {
  if (view === 'risk') return isDue(row, looking);
  return view === 'all' || (placesOf(row, looking) & PLACES[view]) !== 0;
}

/** Whether a promise about an unfinished ticket is close to its end. A snooze stops no clock: what comes due meanwhile is at risk all the same. */
export function isDue({ ticket }: TicketRow, { isAtRisk }: Looking): boolean {
  return isUnfinished(ticket.status) && isAtRisk?.(ticket.id) === true;
}

/** A bit for each view: what a ticket belongs to is asked for 10,000 of them with every change, and a number costs nothing. */
const PLACES = {
  mine: 1,
  unassigned: 2,
  open: 4,
  // Alarms are asked for each time: they change with the clock and with tickets that are merged into this one.
  risk: 0,
  pending: 16,
  snoozed: 32,
  solved: 64,
  all: 128,
} as const satisfies Readonly<Record<View, number>>;

interface Placed {
  readonly looking: Looking;
  readonly places: number;
}

// A row never changes, and a look is the same until the clock or the desk's people and settings say otherwise.
const placed = new WeakMap<TicketRow, Placed>();

/** The views that a ticket belongs to, as a sum of `PLACES`. */
function placesOf(row: TicketRow, looking: Looking): number {
  const known = placed.get(row);
  if (known?.looking === looking) return known.places;
  const places = findPlaces(row.ticket, looking);
  placed.set(row, { looking, places });
  return places;
}

/** What is snoozed rests in its own view until it wakes; what belongs to somebody who has left wakes and is unassigned. */
function findPlaces(ticket: Ticket, looking: Looking): number {
  const { personId, nowMs, closeAfterDays, hasLeft } = looking;
  if (!isUnfinished(ticket.status))
    return statusAt(ticket, nowMs, closeAfterDays) === 'solved' ? PLACES.all + PLACES.solved : PLACES.all;
  const isAbandoned = ticket.assigneeId !== null && hasLeft(ticket.assigneeId);
  let places: number = PLACES.all;
  if (isSnoozed(ticket, nowMs, isAbandoned)) return places + PLACES.snoozed;
  places += PLACES.open;
  if (ticket.status === 'pending') places += PLACES.pending;
  if (ticket.assigneeId === personId) places += PLACES.mine;
  if (ticket.assigneeId === null || isAbandoned) places += PLACES.unassigned;
  return places;
}

function matchesFields(row: TicketRow, filter: TicketFilter, looking: Looking): boolean {
  const { ticket } = row;
  return (
    isInView(row, filter.view, looking) &&
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
