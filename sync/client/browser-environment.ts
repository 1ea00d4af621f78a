import { monotonicFactory } from 'ulid';
import type { DeviceEnvironment } from './environment.ts';

/** What a workspace takes from outside itself, in a browser. `build` names this build. */
export function browserEnvironment(build: string): DeviceEnvironment {
  const ulid = monotonicFactory();
  return {
    fetch: (path, init) => fetch(path, init),
    openSocket: (url, events) => {
      const socket = new WebSocket(new URL(url, location.href.replace(/^http/, 'ws')));
      let open = true;
      const closed = (): void => {
        if (open) events.closed();
        open = false;
      };
      socket.addEventListener('open', () => events.opened());
      socket.addEventListener('message', (event) => {
        if (typeof event.data === 'string') events.message(event.data);
      });
      socket.addEventListener('close', closed);
      return {
        send: (text) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(text);
        },
        close: () => {
          open = false;
          socket.close();
        },
      };
    },
    now: () => Date.now(),
    timers: {
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: () => Math.random(),
    ulid: () => ulid(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    visible: () => document.visibilityState === 'visible',
    onHint: browserHints,
    openChannel: (name, hear) => {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    keepsakes: {
      read: (name) => localStorage.getItem(name),
      write: (name, value) => {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      },
    },
    // A browser that hides its storage, or will not say, has promised nothing.
    isKept: async () => ('storage' in navigator ? navigator.storage.persisted().catch(() => null) : null),
    build,
  };
}

/** Hints that the server may be reachable: the browser says so, somebody looks at the page again, or the worker was woken. */
function browserHints(listener: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  const woken = (event: MessageEvent<unknown>): void => {
    if (isWake(event.data)) listener();
  };
  window.addEventListener('online', listener);
  document.addEventListener('visibilitychange', seen);
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  worker?.addEventListener('message', woken);
  return () => {
    window.removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', seen);
    worker?.removeEventListener('message', woken);
  };
}

function isWake(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'WAKE';
}
