import { useSyncExternalStore } from 'react';
import type { Workbox } from 'workbox-window';
import { WAKE_TAG } from '../../service-worker/message.ts';

const CHECK_EVERY_MS = 30 * 60_000;

type Listener = () => void;

let waiting = false;
let worker: Workbox | null = null;
const listeners = new Set<Listener>();

/**
 * Registers the service worker and keeps an eye on new versions. A new version waits until the person takes it; nothing is reloaded
 * over unsent typing. Does nothing where the browser has no service workers or the app is not built.
 */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { Workbox } = await import('workbox-window');
  worker = new Workbox('/sw.js');
  worker.addEventListener('waiting', () => {
    waiting = true;
    for (const listener of listeners) listener();
  });
  await worker.register();
  setInterval(() => void worker?.update(), CHECK_EVERY_MS);
}

/** Whether a new version waits to be taken. */
export function useUpdateWaiting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
    () => false,
  );
}

/** Takes the new version: it takes over, then this page loads again. What was typed is in the drafts by then. */
export function takeUpdate(): void {
  if (worker === null) return;
  worker.addEventListener('controlling', () => window.location.reload());
  // To the waiting worker by name: after a minute workbox takes an update for someone else's, and `messageSW` would
  // speak to the running worker, which has nothing to skip. It sends `SKIP_WAITING`.
  worker.messageSkipWaiting();
}

/** Asks the browser for a knock when the network is back; browsers that cannot do so are left alone. */
export async function askToBeWoken(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration !== undefined && 'sync' in registration && canRegister(registration.sync))
    await registration.sync.register(WAKE_TAG);
}

function canRegister(sync: unknown): sync is { register(tag: string): Promise<void> } {
  return (
    typeof sync === 'object' && sync !== null && 'register' in sync && typeof sync.register === 'function'
  );
}
