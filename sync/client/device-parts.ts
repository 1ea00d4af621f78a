import type { Desk } from './desk.ts';
import type { DeviceRow } from './device-rows.ts';
import type { FirstSync } from './first-sync.ts';
import type { LocalDatabase } from './local-database.ts';
import type { PatientStorage } from './patient-storage.ts';
import type { PresenceBoard } from './presence-board.ts';
import type { Quarantine } from './quarantine.ts';
import type { RefusedWork } from './refused-work.ts';
import type { ServerLink } from './server-link.ts';
import type { Signal } from './signal.ts';
import type { SyncHealth } from './sync-health.ts';

/** The parts of an open device that exchanging with the server works on. */
export interface DeviceParts {
  readonly desk: Desk;
  readonly database: LocalDatabase;
  readonly storage: PatientStorage;
  readonly health: SyncHealth;
  readonly link: ServerLink;
  /** Raised when the server has told this device to delete what it holds. */
  readonly purgeOrder: Signal;
  readonly refusedWork: RefusedWork;
  readonly quarantine: Quarantine;
  readonly firstSync: FirstSync;
  readonly presence: PresenceBoard;
  /** Revisions that were refused in this run of the page, as `kind:rev`. */
  readonly refusedRevs: Set<string>;
  /** The device row as it stood when the database was opened. */
  readonly row: DeviceRow;
}
