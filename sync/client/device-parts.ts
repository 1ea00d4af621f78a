import type { DeviceRow } from './device-rows.ts';
import type { DeviceEnvironment } from './environment.ts';
import type { FirstSync } from './first-sync.ts';
import type { LocalDatabase } from './local-database.ts';
import type { Quarantine } from './quarantine.ts';
import type { Model } from './read-model.ts';
import type { RefusedWork } from './refused-work.ts';
import type { SentBodies } from './sent-bodies.ts';
import type { ServerLink } from './server-link.ts';
import type { SyncHealth } from './sync-health.ts';

/** The parts of an open device that exchanging with the server works on. */
export interface DeviceParts {
  readonly personId: string;
  readonly environment: DeviceEnvironment;
  readonly database: LocalDatabase;
  readonly model: Model;
  readonly health: SyncHealth;
  readonly link: ServerLink;
  readonly refusedWork: RefusedWork;
  readonly sentBodies: SentBodies;
  readonly quarantine: Quarantine;
  readonly firstSync: FirstSync;
  /** Revisions that were refused in this run of the page, as `kind:rev`. */
  readonly refusedRevs: Set<string>;
  /** The device row as it stood when the database was opened. */
  readonly row: DeviceRow;
}
