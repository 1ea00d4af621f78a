import { useEffect } from 'react';
import { useDesk } from './desk-context.tsx';
import { useSnapshot } from './use-snapshot.ts';

/** Whether a ticket's thread is in memory; for a moment after a start it may not be, and is read ahead of the others. */
export function useThread(ticketId: string): boolean {
  const { workspace } = useDesk();
  const isRead = useSnapshot().read.isRead(ticketId);
  useEffect(() => {
    // A database that cannot be read is told of by the reading of everything, which fails as well.
    if (!isRead) workspace.bring(ticketId).catch(reportError);
  }, [workspace, ticketId, isRead]);
  return isRead;
}
