import { useMemo } from 'react';
import type { TimelineEvent } from '../../sync/domain/event.ts';
import type { MessageRow, TicketRow } from '../../sync/client/workspace.ts';
import { useSnapshot } from './use-snapshot.ts';

/** One ticket and everything said and done in it, live; null while this device does not hold it. */
export interface OpenTicket {
  readonly row: TicketRow;
  readonly messages: readonly MessageRow[];
  readonly events: readonly TimelineEvent[];
}

/** The ticket with this id, live. */
export function useTicket(id: string): OpenTicket | null {
  const snapshot = useSnapshot();
  return useMemo(() => {
    const { read } = snapshot;
    const row = read.ticket(id);
    return row === null ? null : { row, messages: read.messages(id), events: read.events(id) };
  }, [snapshot, id]);
}
