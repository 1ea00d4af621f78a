import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { useDesk } from './desk-context.tsx';

/** The read model as it stood at one version: a new object for each change, so that what is computed from it can be memoised by it. */
export interface Snapshot {
  readonly read: ReadModel;
  readonly version: number;
}

/** What the device holds now; the component is drawn again with each change. */
export function useSnapshot(): Snapshot {
  const { read } = useDesk().workspace;
  const version = useSyncExternalStore(read.subscribe, () => read.version());
  return useMemo(() => ({ read, version }), [read, version]);
}

/** As `useSnapshot`, for work over the whole list: React may put it off while a person types, and skips versions while many arrive. */
export function useDeferredSnapshot(): Snapshot {
  return useDeferredValue(useSnapshot());
}
