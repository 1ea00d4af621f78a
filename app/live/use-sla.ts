import { useSyncExternalStore } from 'react';
import type * as clocks from './ticket-clocks.lazy.ts';

/** The clocks of tickets, and what they warn of. */
export type Sla = typeof clocks;

let sla: Sla | null = null;
let isLoading = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (sla === null && !isLoading) load();
  return () => listeners.delete(listener);
}

function load(): void {
  isLoading = true;
  import('./ticket-clocks.lazy.ts')
    .then((loaded) => {
      sla = loaded;
      for (const listener of [...listeners]) listener();
    })
    .catch((fault: unknown) => {
      // The list is of use without its clocks. The next screen that asks for them tries again.
      isLoading = false;
      reportError(fault);
    });
}

/** What works out SLA clocks; null until it has been loaded, which begins once the first screen that tells of them is drawn. */
export function useSla(): Sla | null {
  return useSyncExternalStore(subscribe, () => sla);
}
