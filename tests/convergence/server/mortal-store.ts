import type { Commit, SyncStore } from '../../../sync/server/sync-store.ts';

/** Never settles: what a frozen function waits for. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

/**
 * The store as one function call sees it. The function is stopped (`died` is called once, and nothing of it ever runs again) at its call
 * number `dieAfter`, just before or just after the store has done its part; or as soon as `isStopped` says so.
 */
export function mortalStore(
  store: SyncStore,
  options: {
    readonly dieAfter: number | null;
    readonly diesBefore: boolean;
    readonly isStopped: () => boolean;
    readonly died: () => void;
    /** Told of each commit before it is handed over. */
    readonly commits?: (commit: Commit) => void;
  },
): SyncStore {
  let calls = 0;
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (options.isStopped()) return never();
    const isLast = options.dieAfter !== null && calls === options.dieAfter;
    calls += 1;
    if (isLast && options.diesBefore) {
      options.died();
      return never();
    }
    const result = await call();
    if (isLast) options.died();
    return isLast || options.isStopped() ? never() : result;
  };
  return {
    readMeta: () => guard(() => store.readMeta()),
    writeMeta: (meta) => guard(() => store.writeMeta(meta)),
    readHeads: (logs) => guard(() => store.readHeads(logs)),
    readLog: (log, from, limit) => guard(() => store.readLog(log, from, limit)),
    readDocuments: (keys) => guard(() => store.readDocuments(keys)),
    readDocumentsTogether: (keys) => guard(() => store.readDocumentsTogether(keys)),
    scanDocuments: (scan) => guard(() => store.scanDocuments(scan)),
    readMarkers: (keys) => guard(() => store.readMarkers(keys)),
    commit: (commit) => {
      options.commits?.(commit);
      return guard(() => store.commit(commit));
    },
  };
}
