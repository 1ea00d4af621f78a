import { StoreUnavailable, type SyncStore } from '../../sync/server/sync-store.ts';

/** The same table, lost touch with whenever this method is called, or (`when`) from some moment on. */
export function dyingStore(
  store: SyncStore,
  method: keyof SyncStore,
  when: () => boolean = () => true,
): SyncStore {
  const live = (name: keyof SyncStore): void => {
    if (name === method && when()) throw new StoreUnavailable(`Lost at ${name}`);
  };
  return {
    readMeta: async () => (live('readMeta'), store.readMeta()),
    writeMeta: async (meta) => (live('writeMeta'), store.writeMeta(meta)),
    readHeads: async (logs) => (live('readHeads'), store.readHeads(logs)),
    readLog: async (log, from, limit) => (live('readLog'), store.readLog(log, from, limit)),
    readDocuments: async (keys) => (live('readDocuments'), store.readDocuments(keys)),
    readDocumentsTogether: async (keys) => (live('readDocumentsTogether'), store.readDocumentsTogether(keys)),
    scanDocuments: async (scan) => (live('scanDocuments'), store.scanDocuments(scan)),
    readMarkers: async (keys) => (live('readMarkers'), store.readMarkers(keys)),
    commit: async (commit) => (live('commit'), store.commit(commit)),
  };
}
