import type { TicketRow } from '../../sync/client/workspace.ts';
import { isUnfinished } from '../../sync/domain/status.ts';
import { rowChanges, type RowChanges } from './row-changes.ts';
import { countTickets, hangsOnTicketsAlone, isDue, viewsOf, type Looking } from './select-tickets.ts';
import type { TicketFilter, View } from './ticket-filter.ts';

/** How many tickets are where. */
export interface TicketCounts {
  readonly views: Readonly<Record<View, number>>;
  /** Unfinished tickets by queue; one that has none is left out. */
  readonly queues: ReadonlyMap<string, number>;
  /** By the filter that was asked about. */
  readonly asked: ReadonlyMap<string, number>;
  readonly unfinished: ReadonlySet<TicketRow>;
}

interface Tally {
  rows: readonly TicketRow[];
  readonly views: Record<View, number>;
  readonly queues: Map<string, number>;
  readonly unfinished: Set<TicketRow>;
  asked: ReadonlyMap<string, number>;
}

/** The counts as they were last asked for. Another look makes all of them anew. */
const tallies = new WeakMap<Looking, Tally>();

/** Counts the tickets of each view, of each queue and of these filters (by address): of 10,000 tickets only those are looked at that changed since. */
export function tallyTickets(
  rows: readonly TicketRow[],
  filters: ReadonlyMap<string, TicketFilter>,
  looking: Looking,
): TicketCounts {
  const tally = tallies.get(looking) ?? emptyTally();
  tallies.set(looking, tally);
  const changes = rowChanges(tally.rows, rows);
  for (const row of changes.gone) tell(tally, row, -1, looking);
  for (const row of changes.come) tell(tally, row, 1, looking);
  tally.rows = rows;
  tally.asked = new Map(
    [...filters].map(([address, filter]) => [
      address,
      countAsked(rows, changes, filter, tally.asked.get(address), looking),
    ]),
  );
  const { queues, unfinished, asked } = tally;
  const risk = [...unfinished].filter((row) => isDue(row, looking)).length;
  return { views: { ...tally.views, risk }, queues, unfinished, asked };
}

function emptyTally(): Tally {
  const views = { mine: 0, unassigned: 0, open: 0, risk: 0, pending: 0, snoozed: 0, solved: 0, all: 0 };
  return { rows: [], views, queues: new Map(), unfinished: new Set(), asked: new Map() };
}

function tell(tally: Tally, row: TicketRow, by: 1 | -1, looking: Looking): void {
  for (const view of viewsOf(row, looking)) tally.views[view] += by;
  const { status, queueId } = row.ticket;
  if (!isUnfinished(status)) return;
  if (by === 1) tally.unfinished.add(row);
  else tally.unfinished.delete(row);
  const count = (tally.queues.get(queueId) ?? 0) + by;
  if (count === 0) tally.queues.delete(queueId);
  else tally.queues.set(queueId, count);
}

function countAsked(
  rows: readonly TicketRow[],
  { gone, come }: RowChanges,
  filter: TicketFilter,
  before: number | undefined,
  looking: Looking,
): number {
  if (before === undefined || !hangsOnTicketsAlone(filter)) return countTickets(rows, filter, looking);
  return before - countTickets(gone, filter, looking) + countTickets(come, filter, looking);
}
