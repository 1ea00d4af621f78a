import { useMemo } from 'react';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import { countQueues, countTickets, countViews, selectTickets, type Looking } from './select-tickets.ts';
import { readFilter, type TicketFilter, type View } from './ticket-filter.ts';
import { sharedViews } from './shared-views.ts';
import { useLooking } from './use-looking.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

/** The tickets that a filter asks for, live. */
export function useTicketList(filter: TicketFilter): readonly TicketRow[] {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  return useMemo(() => selectTickets(snapshot.read.standing(), filter, looking), [snapshot, filter, looking]);
}

export interface Counts {
  readonly views: Readonly<Record<View, number>>;
  readonly queues: ReadonlyMap<string, number>;
  /** Of the person's saved views and of those shared with everybody, by id. */
  readonly saved: ReadonlyMap<string, number>;
}

/** How many tickets each view, each queue and each saved view holds, live. */
export function useCounts(): Counts {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  const known = counted.get(looking);
  if (known !== undefined) return known;
  const counts = countAll(snapshot.read, looking);
  counted.set(looking, counts);
  return counts;
}

/** Two navigations show the same counts: over 10,000 tickets they are worked out once. */
const counted = new WeakMap<Looking, Counts>();

function countAll(read: ReadModel, looking: Looking): Counts {
  const rows = read.standing();
  const saved = [...read.views(), ...sharedViews(read)].map(
    ({ id, filter }) => [id, countTickets(rows, filterOf(filter), looking)] as const,
  );
  return { views: countViews(rows, looking), queues: countQueues(rows), saved: new Map(saved) };
}

function filterOf(address: string): TicketFilter {
  return readFilter(new URLSearchParams(address));
}
