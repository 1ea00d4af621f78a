import { useSyncExternalStore } from 'react';

/** What Chromium's browsers hand out for later: asking the person whether to install the page. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let waiting: InstallEvent | null = null;
const listeners = new Set<() => void>();

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && typeof event.prompt === 'function';
}

function change(next: InstallEvent | null): void {
  waiting = next;
  for (const listener of listeners) listener();
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallEvent(event)) return;
    // Or the browser asks by itself, at a moment of its own.
    event.preventDefault();
    change(event);
  });
  window.addEventListener('appinstalled', () => change(null));
}

/** How this page may be put on the home screen. `asked`: the browser asks when told to. `by-hand`: iPhones have it in their share menu. */
export type Install =
  { readonly kind: 'asked'; readonly ask: () => void } | { readonly kind: 'by-hand' | 'none' };

/** Whether and how the page may be installed here. */
export function useInstall(): Install {
  const event = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
    () => null,
  );
  if (event !== null) return { kind: 'asked', ask: () => void event.prompt().then(() => change(null)) };
  return { kind: isAppleInBrowser() ? 'by-hand' : 'none' };
}

function isAppleInBrowser(): boolean {
  if (typeof navigator === 'undefined') return false;
  // Where it is installed already, Safari says so here; browsers of other makers do not have it.
  return 'standalone' in navigator && navigator.standalone === false;
}
