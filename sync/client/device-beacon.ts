import * as z from 'zod/mini';
import { BEACON_MOST, type Beacon } from '../protocol/beacon.ts';
import type { DeviceEnvironment } from './environment.ts';
import type { HeldDocuments, UnsentDocument } from './held-documents.ts';
import type { RefusedWork } from './refused-work.ts';
import type { ServerLink } from './server-link.ts';
import { StorageLoss } from './storage-loss.ts';
import type { SyncHealth } from './sync-health.ts';

/** How often the device looks at itself, in milliseconds. */
const LOOK_MS = 5 * 60_000;
/** A change that so many looks have found unsent while the server answered is stuck: a quarter of an hour at least, whatever the clock says. */
const LOOKS_STUCK = 4;
/** So many looks are an hour. */
const LOOKS_A_REPORT = 12;

/** What a report is made from, and the way it takes. */
export interface BeaconPorts {
  readonly personId: string;
  readonly environment: DeviceEnvironment;
  readonly health: Pick<SyncHealth, 'current'>;
  readonly held: Pick<HeldDocuments, 'allUnsent'>;
  readonly refusedWork: Pick<RefusedWork, 'all'>;
  readonly link: Pick<ServerLink, 'call'>;
}

/**
 * Tells the server how this device fares: once an hour, and when something has begun or ended, while the server answers. Nothing waits for it. A report
 * that does not come through is not sent again: the next one counts anew what is still so, and a lost storage is told of until a report has arrived.
 */
export class DeviceBeacon {
  private readonly ports: BeaconPorts;
  private readonly loss: StorageLoss;
  /** How many looks have found each change unsent. */
  private looks: ReadonlyMap<string, number> = new Map();
  private looksSinceReport = LOOKS_A_REPORT;
  private told = '';
  private lastExchangeAt: string | null;

  constructor(ports: BeaconPorts) {
    this.ports = ports;
    this.lastExchangeAt = ports.health.current().lastExchangeAt;
    this.loss = new StorageLoss(ports.environment, ports.personId);
  }

  /** Begins to look. Gives back the end of it. */
  open(): () => void {
    let stop = (): void => undefined;
    const wait = (): void => {
      stop = this.ports.environment.timers.after(LOOK_MS, () => {
        void this.look();
        wait();
      });
    };
    wait();
    return () => stop();
  }

  private async look(): Promise<void> {
    this.looksSinceReport += 1;
    if (!this.isAnswered()) return;
    await this.loss.look();
    const beacon = this.beacon();
    const kinds = [beacon.stuck > 0, beacon.refused > 0, beacon.wiped].join();
    if (kinds === this.told && this.looksSinceReport < LOOKS_A_REPORT) return;
    this.told = kinds;
    this.looksSinceReport = 0;
    const { outcome } = await this.ports.link.call('/api/beacon', beacon, z.null(), 'aside');
    if (outcome === 'answered' && beacon.wiped) this.loss.forget();
  }

  /** Whether the server answers: now, or anything since the look before. Pushes that end in a fault, between pulls that do not, are a queue that is stuck. */
  private isAnswered(): boolean {
    const { reach, signedOut, lastExchangeAt } = this.ports.health.current();
    const wasAnswered = lastExchangeAt !== this.lastExchangeAt;
    this.lastExchangeAt = lastExchangeAt;
    return !signedOut && (reach === 'online' || wasAnswered);
  }

  private beacon(): Beacon {
    const { held, refusedWork, environment } = this.ports;
    const names = held.allUnsent().map(nameOf);
    this.looks = new Map(names.map((name) => [name, (this.looks.get(name) ?? 0) + 1]));
    const stuck = [...this.looks.values()].filter((looks) => looks >= LOOKS_STUCK);
    const refused = refusedWork
      .all()
      .filter(({ hold, refusal }) => hold === undefined && refusal.reason !== 'held');
    return {
      stuck: Math.min(stuck.length, BEACON_MOST),
      refused: Math.min(refused.length, BEACON_MOST),
      wiped: this.loss.isUntold(),
      builtAt: environment.builtAt ?? null,
    };
  }
}

/** An edit of what waits already waits as long: only when the server took something in between does the time begin anew. */
function nameOf({ kind, doc, unsent }: UnsentDocument): string {
  return `${kind}:${doc.id}:${unsent.since}`;
}
