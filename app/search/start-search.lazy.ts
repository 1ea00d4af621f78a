import type { ReadModel } from '../../sync/client/workspace.ts';
import type { WhenIdle } from './index-feed.ts';
import { SearchDesk } from './search-desk.ts';

/** For so long a page that is never idle may put a feeding off. */
const IDLE_WITHIN_MS = 1_000;
/** Where the browser has no idle callback (Safari), a pause that lets it draw. */
const PAUSE_MS = 30;

const whenIdle: WhenIdle = (run) => {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(() => run(), { timeout: IDLE_WITHIN_MS });
  return () => window.cancelIdleCallback(asked);
};

/** Starts the worker, and begins to read to it what the device holds. */
export function startSearch(read: ReadModel): SearchDesk {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return new SearchDesk(read, worker, whenIdle);
}
