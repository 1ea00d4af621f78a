import { useMemo } from 'react';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import { listOf } from './list-of.ts';
import type { Looking } from './select-tickets.ts';
import { readFilter, showsFinished, type TicketFilter, type View } from './ticket-filter.ts';
import { sharedViews } from './shared-views.ts';
import { tallyTickets } from './ticket-tally.ts';
import { useLooking } from './use-looking.ts';
import { useDeferredSnapshot, type Snapshot } from './use-snapshot.ts';

/** The tickets that a filter asks for, live; null while they are still being read from this device. */
export function useTicketList(filter: TicketFilter): readonly TicketRow[] | null {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  const isHere = snapshot.read.hasEveryTicket() || !showsFinished(filter);
  return useMemo(
    () => (isHere ? listOf(snapshot.read.standing(), filter, looking) : null),
    [snapshot, filter, looking, isHere],
  );
}

export interface Counts {
  /** Null where it is not known yet. */
  readonly views: Readonly<Record<View, number | null>>;
  readonly queues: ReadonlyMap<string, number>;
  /** Of the person's saved views and of those shared with everybody, by id. */
  readonly saved: ReadonlyMap<string, number | null>;
}

/** How many tickets each view, each queue and each saved view holds, live. */
export function useCounts(): Counts {
  const snapshot = useDeferredSnapshot();
  const looking = useLooking(snapshot);
  const known = counted.get(snapshot);
  if (known?.looking === looking) return known.counts;
  const counts = countAll(snapshot.read, looking);
  counted.set(snapshot, { looking, counts });
  return counts;
}

/** Two navigations show the same counts: over 10,000 tickets they are worked out once. */
const counted = new WeakMap<Snapshot, { readonly looking: Looking; readonly counts: Counts }>();

function countAll(read: ReadModel, looking: Looking): Counts {
  const hasFinished = read.hasEveryTicket();
  const saved = [...read.views(), ...sharedViews(read)];
  const filters = new Map(saved.map(({ filter }) => [filter, filterOf(filter)]));
  const counts = tallyTickets(read.standing(), filters, looking);
  const shown = (address: string): number | null => {
    const filter = filters.get(address);
    const isKnown = hasFinished || (filter !== undefined && !showsFinished(filter));
    return isKnown ? (counts.asked.get(address) ?? null) : null;
  };
  const views = {
    ...counts.views,
    ...(hasFinished ? {} : { solved: null, all: null }),
    ...(knowsClocks(read, counts.unfinished, looking) ? {} : { risk: null }),
  };
  return {
    views,
    queues: new Map(counts.queues),
    saved: new Map(saved.map(({ id, filter }) => [id, shown(filter)])),
  };
}

/** Whether it is known what falls due: the clocks are there, and every thread that they are worked out from. */
function knowsClocks(read: ReadModel, unfinished: Iterable<TicketRow>, { isAtRisk }: Looking): boolean {
  if (isAtRisk === null) return false;
  for (const { ticket } of unfinished) if (!read.isRead(ticket.id)) return false;
  return true;
}

function filterOf(address: string): TicketFilter {
  return readFilter(new URLSearchParams(address));
}
