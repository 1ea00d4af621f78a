/** What the page may say to the service worker, and the worker to its pages. The one thing the two share. */
export type WorkerMessage =
  /** Page to waiting worker: the person chose to update, so take over now. */
  | { readonly type: 'SKIP_WAITING' }
  /** Worker to pages: the browser says the network may be back, so try to exchange. */
  | { readonly type: 'WAKE' }
  /** Worker to a page: the person chose a notification, so show what it is about. */
  | { readonly type: 'OPEN'; readonly path: string };

/** The tag under which a page asks the browser for a background `sync` event. */
export const WAKE_TAG = 'roost-wake';

/** Reads what arrived in a `message` event; anything unknown is null, and to be ignored. */
export function readWorkerMessage(data: unknown): WorkerMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'SKIP_WAITING') return { type: 'SKIP_WAITING' };
  if (data.type === 'WAKE') return { type: 'WAKE' };
  if (data.type === 'OPEN' && 'path' in data && typeof data.path === 'string')
    return { type: 'OPEN', path: data.path };
  return null;
}
