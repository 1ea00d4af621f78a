import type { TicketRow } from '../../sync/client/workspace.ts';
import { rowChanges } from './row-changes.ts';
import { hangsOnTicketsAlone, reselectTickets, selectTickets, type Looking } from './select-tickets.ts';
import { writeFilter, type TicketFilter } from './ticket-filter.ts';

interface Kept {
  readonly rows: readonly TicketRow[];
  readonly selected: readonly TicketRow[];
}

/** So many lists are kept at once: those that a person goes to and fro between. */
const LISTS = 12;

/** The lists as they were last shown, by what they ask for. Another look makes all of them anew. */
const kept = new WeakMap<Looking, Map<string, Kept>>();

/**
 * As `selectTickets`. A list that was shown before is put right by what has changed since: with every change of one ticket, sorting 10,000 of them anew
 * is what a person would feel.
 */
export function listOf(
  rows: readonly TicketRow[],
  filter: TicketFilter,
  looking: Looking,
): readonly TicketRow[] {
  // What somebody types is another list with each letter.
  if (filter.text !== '' || !hangsOnTicketsAlone(filter)) return selectTickets(rows, filter, looking);
  const lists = kept.get(looking) ?? new Map<string, Kept>();
  kept.set(looking, lists);
  const asked = writeFilter(filter);
  const before = lists.get(asked);
  const selected =
    before === undefined
      ? selectTickets(rows, filter, looking)
      : reselectTickets(before.selected, rowChanges(before.rows, rows), filter, looking);
  // The one that was asked for longest ago comes first, and goes first.
  lists.delete(asked);
  lists.set(asked, { rows, selected });
  for (const oldest of [...lists.keys()].slice(0, Math.max(0, lists.size - LISTS))) lists.delete(oldest);
  return selected;
}
