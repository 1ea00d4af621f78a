import type { Kind } from '../domain/kind.ts';
import type { DeviceRow } from './device-rows.ts';
import type { DeviceEnvironment } from './environment.ts';
import type { LocalDatabase } from './local-database.ts';
import type { PulledPage } from './pull-mux.ts';
import type { Quarantine } from './quarantine.ts';
import type { Model } from './read-model.ts';
import type { RefusedWork } from './refused-work.ts';
import type { ServerLink } from './server-link.ts';

/** What one run of replication works with. */
export interface RunPorts {
  readonly personId: string;
  readonly environment: DeviceEnvironment;
  readonly database: LocalDatabase;
  readonly link: ServerLink;
  readonly model: Model;
  readonly row: DeviceRow;
  readonly refusedWork: RefusedWork;
  readonly quarantine: Quarantine;
  /** False when this epoch is not the run's. */
  readonly sameEpoch: (epoch: string) => boolean;
  readonly pulled: (page: PulledPage) => void;
  readonly gaveBack: () => Promise<void>;
  readonly refused: (kind: Kind, rev: string) => void;
  readonly storageFaulted: (cause: unknown) => void;
}
