import type { WorkerMessage } from './message.ts';

interface Page {
  readonly url: string;
  postMessage(message: WorkerMessage): void;
  focus(): Promise<unknown>;
}

/** As much of the worker's clients as is used here. */
interface Pages {
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>;
  openWindow(url: string): Promise<unknown>;
}

/** Pages that have no desk to show a ticket in. */
const ELSEWHERE = /^\/(help|sign-in)(\/|$)/;

/**
 * Brings a page of the desk to the front and has it show this path: by its own router, so that nothing that is being typed is loaded away. Where there is
 * none, one is opened, which works with no network too.
 */
export async function openPath(pages: Pages, path: string): Promise<void> {
  const open = await pages.matchAll({ type: 'window', includeUncontrolled: true });
  const desks = open.filter(({ url }) => !ELSEWHERE.test(new URL(url).pathname));
  const wanted = path.split('?')[0];
  const page = desks.find(({ url }) => new URL(url).pathname === wanted) ?? desks[0];
  if (page === undefined) {
    await pages.openWindow(path);
    return;
  }
  page.postMessage({ type: 'OPEN', path });
  await page.focus();
}
