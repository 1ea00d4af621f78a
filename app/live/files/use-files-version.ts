import { useSyncExternalStore } from 'react';
import type { Files } from '../../../sync/client/files/files.ts';

/** Draws the component again with each change of the files on this device. */
export function useFilesVersion(files: Pick<Files, 'subscribe' | 'version'>): number {
  return useSyncExternalStore(files.subscribe, () => files.version());
}
