import { useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.tsx';

/** Draws the component again with each change of the files on this device. */
export function useFilesVersion(): number {
  const { files } = useDesk().workspace;
  return useSyncExternalStore(files.subscribe, () => files.version());
}
