import type { RecordStore } from '../../sync/server/record-store.ts';
import type { StoreArchive } from '../../sync/server/store-archive.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import type { Poke } from '../../sync/protocol/poke.ts';

/** Takes what the table's stream tells of, as the function behind the stream does; after a throw the same is told again. */
export type FollowEvent = (event: unknown) => Promise<void>;

/** Everything the server of one machine keeps, wherever it keeps it. */
export interface LocalStorage {
  readonly store: SyncStore;
  /** The same table, written out and read back whole. */
  readonly archive: StoreArchive;
  readonly records: RecordStore;
  /** Where DynamoDB Local is; null for storage in memory. */
  readonly endpoint: string | null;
  /** From now on tells what grows in the logs, by whomever. Called once by each server that runs on it. */
  readonly follow: (handle: FollowEvent) => void;
  /** Told by the stream, before anybody is poked: logs that grew, by whomever. */
  readonly heard: (pokes: readonly Poke[]) => void;
  /** Right after a commit of this process. */
  readonly committed: (pokes: readonly Poke[]) => void;
  readonly stop: () => Promise<void>;
  /** Resolves when the storage has gone away, asked or not. */
  readonly ended: Promise<void>;
}
