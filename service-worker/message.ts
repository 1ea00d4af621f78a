/** What the page may say to the service worker, and the worker to its pages. The one thing the two share. */
export type WorkerMessage =
  /** Page to waiting worker: the person chose to update, so take over now. */
  | { readonly type: 'SKIP_WAITING' }
  /** Worker to pages: the browser says the network may be back, so try to exchange. */
  | { readonly type: 'WAKE' };

/** The tag under which a page asks the browser for a background `sync` event. */
export const WAKE_TAG = 'roost-wake';

/** Reads what arrived in a `message` event; anything unknown is null, and to be ignored. */
export function readWorkerMessage(data: unknown): WorkerMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'SKIP_WAITING') return { type: 'SKIP_WAITING' };
  if (data.type === 'WAKE') return { type: 'WAKE' };
  return null;
}
