import { useMemo } from 'react';
import type { TicketRow } from '../../sync/client/workspace.ts';
import { countQueues, countViews, selectTickets } from './select-tickets.ts';
import type { TicketFilter, View } from './ticket-filter.ts';
import { useLooking } from './use-looking.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

/** The tickets that a filter asks for, live. */
export function useTicketList(filter: TicketFilter): readonly TicketRow[] {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  return useMemo(() => selectTickets(snapshot.read.tickets(), filter, looking), [snapshot, filter, looking]);
}

export interface Counts {
  readonly views: Readonly<Record<View, number>>;
  readonly queues: ReadonlyMap<string, number>;
}

/** How many tickets each view and each queue holds, live. */
export function useCounts(): Counts {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  return useMemo(() => {
    const rows = snapshot.read.tickets();
    return { views: countViews(rows, looking), queues: countQueues(rows) };
  }, [snapshot, looking]);
}
