import { useDeferredValue, useSyncExternalStore } from 'react';
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
  return snapshotOf(read, version);
}

/** The newest snapshot of each read model: every screen is given the same, and what one works out from it serves the others. */
const newest = new WeakMap<ReadModel, Snapshot>();

function snapshotOf(read: ReadModel, version: number): Snapshot {
  const known = newest.get(read);
  if (known?.version === version) return known;
  const snapshot = { read, version };
  newest.set(read, snapshot);
  return snapshot;
}

/** As `useSnapshot`, for work over the whole list: React may put it off while a person types, and skips versions while many arrive. */
export function useDeferredSnapshot(): Snapshot {
  return useDeferredValue(useSnapshot());
}
