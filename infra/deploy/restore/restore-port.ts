import type { StoreArchive } from '../../../sync/server/store-archive.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import type { AfterwardsLog } from '../../../sync/server/restore/afterwards.ts';

/** A table that was restored, as far as its data goes. */
export interface RestoredTable {
  readonly deps: ServerDeps;
  readonly archive: StoreArchive;
}

/** What a restore needs of the place it happens in. Every method may be called again after it was cut off, and then does what is left. */
export interface RestorePort {
  /** Between which moments the table can be restored, in milliseconds since 1970; null when it cannot be. */
  window(): Promise<{ readonly fromMs: number; readonly untilMs: number } | null>;
  /** Has nobody write any more. Devices find no server, and keep what they have. */
  stopWriters(): Promise<void>;
  /** Makes another table that holds what this one held at the moment. */
  copy(atMs: number): Promise<void>;
  hasCopy(atMs: number): Promise<boolean>;
  /** Gives the copy what a copy does not come with: stream, expiry, point-in-time recovery, protection, ceilings. */
  equip(atMs: number): Promise<void>;
  /** Who is signed in, what was mailed and the audit log, from the table that is left to its copy. */
  carryRecords(atMs: number): Promise<void>;
  afterwards: AfterwardsLog;
  restored(atMs: number): RestoredTable;
  /** The epoch of the table that is being left. */
  epoch(): Promise<string>;
  /** Has the functions, the stream's followers, alarms and backups stand on the copy. */
  wire(atMs: number): Promise<void>;
  isWired(atMs: number): Promise<boolean>;
  startWriters(): Promise<void>;
}
