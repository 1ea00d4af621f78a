import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SyncStatus } from '../../sync/client/sync-status.ts';
import { useDesk } from './desk-context.tsx';

/** How long the server must have been away before the screen says so. */
export const OFFLINE_TOLD_AFTER_MS = 2_000;

/** The state of sync at this moment. */
export function useSyncStatus(): SyncStatus {
  const { status } = useDesk().workspace;
  return useSyncExternalStore(status.subscribe, () => status.current());
}

/**
 * The state of sync as people are told it: a loss of the network shows only once it has lasted two seconds, so that a passing lapse
 * alarms nobody. All else shows at once.
 */
export function useToldSyncStatus(): SyncStatus {
  const status = useSyncStatus();
  const away = status.reach === 'offline' || status.reach === 'refused';
  // What is opened while the server is away has nothing to wait for: the rest of the screen says so already.
  const [lasting, setLasting] = useState(away);
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setLasting(true), OFFLINE_TOLD_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [away]);
  return away && !lasting ? { ...status, reach: 'online' } : status;
}
