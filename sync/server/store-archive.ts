import type { Marker } from './marker.ts';
import type { StoredDocument } from './stored-document.ts';
import type { LogKey } from './log-key.ts';
import type { LogEntry, StoreMeta } from './sync-store.ts';

/** Everything the sync path keeps in a table, as it can be exported, checked and imported. */
export interface StoreContents {
  readonly meta: StoreMeta;
  readonly logs: readonly { readonly log: LogKey; readonly entry: LogEntry }[];
  readonly documents: readonly StoredDocument[];
  readonly markers: readonly Marker[];
}

/** A store that can be written out and read back whole: backups, restores and the checker. */
export interface StoreArchive {
  /** Everything in the table. Not a snapshot: stop the writers first. */
  exportAll(): Promise<StoreContents>;
  /** Makes the table hold exactly these contents. */
  importAll(contents: StoreContents): Promise<void>;
}
