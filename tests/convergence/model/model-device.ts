import type { Kind } from '../../../sync/domain/kind.ts';
import type { LogKey } from '../../../sync/server/log-key.ts';
import { CROCKFORD } from '../../../sync/domain/hash.ts';
import type { Actor } from '../../../sync/domain/scope.ts';
import type { Call, Reply } from '../../support/network-fault.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';
import type { ModelDisk } from './model-disk.ts';

/** Told of what a device kept, gave up or was told: the ledger that the run is judged by. */
export interface DeviceWitness {
  /** A line of the run's history. */
  note(line: string): void;
  /** The device found that a lane is not what its digest says. */
  repairs(device: ModelDevice, log: LogKey, seq: number): void;
  /** Something happened that must never happen. */
  violate(invariant: string, detail: string): void;
}

/** One person's device, its disk and its clock, which may be wrong. */
export interface ModelDevice {
  readonly name: string;
  /** The id that its revs begin with. */
  readonly id: string;
  readonly personId: string;
  readonly role: Actor['role'];
  readonly disk: ModelDisk;
  readonly random: SeededRandom;
  readonly time: VirtualTime;
  readonly witness: DeviceWitness;
  readonly call: (call: Call) => Promise<Reply>;
  /** Grows with every commit that tells of the kind: what pokes would tell. */
  readonly news: (kind: Kind) => number;
  /** Pushes a message together with its ticket instead of after it. */
  readonly eager: boolean;
  /** Disk keys of rows under way. A page that tells of one of them is not taken: the answer to the push has to be noted first. */
  readonly underWay: Set<string>;
  /** Lanes being read again from their beginning, each with the disk keys that it has not told of yet. */
  readonly replays: Map<string, Set<string>>;
  cookie: string;
  skewMs: number;
  /** The moment by the device's own clock, RFC 3339. */
  instant(): string;
  /** A fresh ULID by the device's own clock and dice. */
  ulid(): string;
}

export type DeviceOptions = Omit<ModelDevice, 'underWay' | 'replays' | 'instant' | 'ulid'>;

/** A device with this disk. */
export function modelDevice(options: DeviceOptions): ModelDevice {
  const device: ModelDevice = {
    ...options,
    underWay: new Set(),
    replays: new Map(),
    instant: () => new Date(options.time.now() + device.skewMs).toISOString(),
    ulid: () => ulidAt(options.time.now() + device.skewMs, options.random),
  };
  return device;
}

/** A ULID: 10 characters of the moment and 16 of the dice. */
export function ulidAt(ms: number, random: SeededRandom): string {
  let left = ms;
  let text = '';
  for (let n = 0; n < 10; n += 1) {
    text = CROCKFORD.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  for (let n = 0; n < 16; n += 1) text += CROCKFORD.charAt(random.int(0, 31));
  return text;
}
