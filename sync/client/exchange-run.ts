import type { Poke } from '../protocol/poke.ts';
import { SAFETY_PULL_MS } from '../protocol/limits.ts';
import type { Kind } from '../domain/kind.ts';
import type { DeviceParts } from './device-parts.ts';
import { updateDeviceRow, type DeviceRow } from './device-rows.ts';
import { PokeSocket } from './poke-socket.ts';
import type { PulledPage } from './pull-mux.ts';
import { Replicator } from './replicator.ts';
import { storageFault } from './storage-fault.ts';

/** Pokes that come within this time are answered by one pull, in milliseconds. */
const GATHER_POKES_MS = 50;

/**
 * The exchange with the server, by the one tab that is elected to it: replication, its renewal when the server's data was restored, pokes,
 * and the pull of every minute that makes up for a missed poke.
 */
export class ExchangeRun {
  private readonly parts: DeviceParts;
  private row: DeviceRow;
  private replicator: Replicator | null = null;
  private socket: PokeSocket | null = null;
  private readonly poked = new Set<Kind>();
  private readonly ends: (() => void)[] = [];
  private stopTimer: () => void = () => undefined;
  private renewing: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(parts: DeviceParts) {
    this.parts = parts;
    this.row = parts.row;
    void parts.database.waitForLeadership().then(() => {
      if (!this.closed) this.begin();
    });
  }

  /** The keys of the rows that are being sent. */
  sending(): ReadonlySet<string> {
    return this.replicator?.push.waiting() ?? new Set();
  }

  /** Exchanges now, whatever is being waited for. */
  syncNow(): void {
    this.replicator?.wake();
    this.socket?.wake();
  }

  /** Ends every timer, socket and replication. */
  async close(): Promise<void> {
    this.closed = true;
    for (const end of this.ends) end();
    this.stopTimer();
    this.socket?.close();
    await this.renewing;
    await this.replicator?.close();
  }

  private begin(): void {
    const { environment, model } = this.parts;
    this.replicator = this.replicate();
    this.socket = new PokeSocket(this.parts.link, {
      poked: (pokes) => this.hear(pokes),
      opened: () => this.replicator?.resync(),
    });
    this.ends.push(
      environment.onHint(() => this.syncNow()),
      model.subscribe(() => this.replicator?.push.look()),
    );
    this.tick();
  }

  private tick(): void {
    const { environment } = this.parts;
    this.stopTimer = environment.timers.after(SAFETY_PULL_MS, () => {
      if (environment.visible()) this.replicator?.resync();
      this.tick();
    });
  }

  private replicate(): Replicator {
    const { parts, row } = this;
    return new Replicator({
      ...parts,
      row,
      sameEpoch: (epoch) => this.sameEpoch(epoch),
      scopes: () => undefined,
      pulled: (page) => this.pulled(page),
      gaveBack: () => this.note({ giveBack: false }),
      refused: (kind, rev) => void parts.refusedRevs.add(`${kind}:${rev}`),
      storageFaulted: (cause) => parts.health.storage(storageFault(cause).message),
    });
  }

  /** Only what this device does not hold yet is worth a pull. */
  private hear(pokes: readonly Poke[]): void {
    const waiting = this.poked.size > 0;
    for (const { scope, kind, lane, seq } of pokes) {
      const held = this.replicator?.checkpoint(kind)?.[scope]?.seqs[lane] ?? 0;
      if (held < seq) this.poked.add(kind);
    }
    if (waiting || this.poked.size === 0) return;
    const { timers, random } = this.parts.environment;
    timers.after(GATHER_POKES_MS * (1 + random()), () => {
      const kinds = [...this.poked];
      this.poked.clear();
      if (!this.closed) this.replicator?.resync(kinds);
    });
  }

  private sameEpoch(epoch: string): boolean {
    if (this.row.epoch === epoch) return true;
    if (this.row.epoch === null) {
      this.row = { ...this.row, epoch };
      this.renewing = this.renewing.then(() => this.note({ epoch }));
      return true;
    }
    this.row = { ...this.row, epoch, generation: epoch, giveBack: true };
    this.renewing = this.renewing.then(() => this.renew());
    return false;
  }

  /** The server's data was restored: replication begins anew, and gives back what the server lost before it takes anything. */
  private async renew(): Promise<void> {
    await this.replicator?.close();
    const { epoch, generation, giveBack } = this.row;
    await this.note({ epoch, generation, giveBack });
    if (!this.closed) this.replicator = this.replicate();
  }

  private pulled({ pulled }: PulledPage): void {
    const { firstSync, health } = this.parts;
    if (firstSync.took(pulled)) this.renewing = this.renewing.then(() => this.note({ complete: true }));
    health.signal.raise();
  }

  private async note(change: Partial<DeviceRow>): Promise<void> {
    try {
      this.row = { ...this.row, ...change };
      await updateDeviceRow(this.parts.database.stores.device, () => change);
    } catch (cause) {
      this.parts.health.storage(storageFault(cause).message);
    }
  }
}
