import { useMemo } from 'react';
import { openTicket, type OpenTicket } from './open-ticket.ts';
import { useSnapshot } from './use-snapshot.ts';

/** The ticket with this id, live. */
export function useTicket(id: string): OpenTicket | null {
  const snapshot = useSnapshot();
  return useMemo(() => {
    const { read } = snapshot;
    const row = read.ticket(id);
    return row === null ? null : openTicket(read, row);
  }, [snapshot, id]);
}
