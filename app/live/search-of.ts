import type { Workspace } from '../../sync/client/workspace.ts';
import type { SearchDesk } from '../search/search-desk.ts';

const started = new WeakMap<Workspace, Promise<SearchDesk>>();

/** Search over a workspace, started when it is first asked for. Rejects when its code could not be loaded; the next call tries again. */
export function searchOf(workspace: Workspace): Promise<SearchDesk> {
  const known = started.get(workspace);
  if (known !== undefined) return known;
  const starting = import('../search/start-search.lazy.ts').then(({ startSearch }) =>
    startSearch(workspace.read),
  );
  started.set(workspace, starting);
  starting.catch(() => started.delete(workspace));
  return starting;
}

/** Ends search over a workspace, if it was ever started. */
export function endSearch(workspace: Workspace): void {
  const starting = started.get(workspace);
  started.delete(workspace);
  starting?.then(
    (desk) => desk.close(),
    // What did not start has nothing to close, and whoever asked for it was told.
    () => undefined,
  );
}
