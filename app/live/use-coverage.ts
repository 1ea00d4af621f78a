import { useMemo } from 'react';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { Coverage } from '../words/sync-words.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

/** What of the helpdesk is on this device. */
export function useCoverage(): Coverage {
  const tickets = useDeferredSnapshot().read.tickets();
  return useMemo(() => {
    let open = 0;
    let closedSince: string | null = null;
    for (const { ticket, lastActivityAt } of tickets) {
      if (isUnfinished(ticket.status)) open += 1;
      else if (closedSince === null || lastActivityAt < closedSince) closedSince = lastActivityAt;
    }
    return { open, closedSince };
  }, [tickets]);
}
