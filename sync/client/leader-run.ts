import type { Kind } from '../domain/kind.ts';
import type { Poke } from '../protocol/poke.ts';
import type { Place, PresenceMessage } from '../protocol/presence.ts';
import { edit } from './desk.ts';
import type { DeviceParts } from './device-parts.ts';
import { updateDeviceRow, type DeviceRow } from './device-rows.ts';
import { PokeSocket } from './poke-socket.ts';
import { NOBODY_ANYWHERE } from './presence-board.ts';
import { PresenceTeller } from './presence-teller.ts';
import type { PulledPage } from './pull-mux.ts';
import { ReachFollower } from './reach-follower.ts';
import { Replicator } from './replicator.ts';
import { storageFault } from './storage-fault.ts';
import { Sweeper } from './sweeper.ts';
import { isMarked } from './unsent-mark.ts';

/** The first poke after a quiet time is followed at once; those that come within this time after it share the next pull, in milliseconds. */
const GATHER_POKES_MS = 50;

/** What the one tab does that exchanges with the server: replication, its renewal when the server's data was restored, and pokes. */
export class LeaderRun {
  private readonly parts: DeviceParts;
  private row: DeviceRow;
  private replicator: Replicator;
  private sweeper: Sweeper;
  private readonly socket: PokeSocket;
  private readonly teller: PresenceTeller;
  private readonly tellTabs: (told: PresenceMessage) => void;
  private readonly poked = new Set<Kind>();
  private gathering = false;
  private readonly endLooking: () => void;
  private noting: Promise<void> = Promise.resolve();
  private renewing = false;
  private closed = false;

  /** `tellTabs` lets the other tabs know who else is where. */
  constructor(parts: DeviceParts, tellTabs: (told: PresenceMessage) => void) {
    this.parts = parts;
    this.tellTabs = tellTabs;
    this.row = parts.row;
    this.replicator = this.replicate();
    this.sweeper = this.sweeperOf(this.replicator);
    this.socket = new PokeSocket(parts.link, {
      poked: (pokes) => this.hear(pokes),
      opened: () => {
        this.replicator.resync();
        this.teller.opened();
      },
      lost: () => {
        this.teller.lost();
        this.hearPresence(NOBODY_ANYWHERE);
      },
      present: (told) => this.hearPresence(told),
    });
    this.teller = new PresenceTeller(parts.desk.environment, (said) => this.socket.say(said));
    const endLooking = parts.desk.read.subscribe(() => this.replicator.push.look());
    // Once the server answers again, all that waits is tried: the exchange that found it has waited its own time for that already.
    const endFollowing = new ReachFollower(parts.health, parts.desk.environment.timers, {
      lost: () => this.hearPresence(NOBODY_ANYWHERE),
      returned: () => this.wake(),
    }).open();
    this.endLooking = () => {
      endLooking();
      endFollowing();
    };
  }

  /** The keys of the rows that are being sent. */
  sending(): ReadonlySet<string> {
    return this.replicator.push.waiting();
  }

  /** Where a tab of this device is. */
  here(tab: string, place: Place | null): void {
    this.teller.heard(tab, place);
  }

  /** Exchanges now, whatever is being waited for. */
  wake(): void {
    this.replicator.wake();
    this.socket.wake();
  }

  private hearPresence(told: PresenceMessage): void {
    this.parts.presence.hear(told);
    this.tellTabs(told);
  }

  /** Asks for the news, and sees to what may have been overlooked. */
  look(): void {
    this.replicator.resync();
    void this.sweep();
  }

  /** Ends every socket, timer and replication. */
  async close(): Promise<void> {
    this.closed = true;
    this.endLooking();
    this.socket.close();
    this.teller.lost();
    await this.noting;
    const ended = this.replicator.close();
    this.parts.storage.release();
    await ended;
  }

  private replicate(): Replicator {
    const { parts, row } = this;
    const { desk } = parts;
    const replicator = new Replicator({
      ...parts,
      personId: desk.personId,
      environment: desk.environment,
      model: desk.read,
      row,
      sameEpoch: (epoch) => this.sameEpoch(epoch),
      pulled: (page) => this.pulled(page),
      gaveBack: () => this.note({ giveBack: false }),
      refused: (kind, rev) => {
        parts.refusedRevs.add(`${kind}:${rev}`);
        desk.read.held.answered(rev, 'refused');
      },
      storageFaulted: (cause) => parts.health.storage(storageFault(cause).message),
    });
    void replicator.firstPushes().then(() => this.sweep());
    return replicator;
  }

  private sweeperOf(replicator: Replicator): Sweeper {
    const { desk } = this.parts;
    return new Sweeper({
      held: desk.read.held,
      isPushing: (kind, id) => replicator.isPushing(kind, id),
      pushAside: (kind, id, push) => replicator.pushAside(kind, id, push),
      submit: (kind, assumed, doc) => replicator.submit(kind, assumed, doc),
      accepted: (kind, doc) => desk.read.accepted(kind, doc.rev, doc.id),
      unmark: (kind, doc) => replicator.unmark(kind, doc),
      touch: (kind, id, rev) =>
        edit(desk, kind, id, (stored) => (stored?.rev === rev && isMarked(stored) ? stored : null)),
    });
  }

  private async sweep(): Promise<void> {
    try {
      if (!this.closed) await this.sweeper.sweep();
    } catch (cause) {
      this.parts.health.storage(storageFault(cause).message);
    }
  }

  /** Only what this device does not hold yet is worth a pull. What its own pushes brought about is asked for after their answers. */
  private hear(pokes: readonly Poke[]): void {
    for (const { scope, kind, lane, seq, origin } of pokes) {
      if (origin === this.row.device) continue;
      const held = this.replicator.checkpoint(kind)?.[scope]?.seqs[lane] ?? 0;
      if (held < seq) this.poked.add(kind);
    }
    if (!this.gathering) this.follow();
  }

  private follow(): void {
    if (this.closed || this.poked.size === 0) return;
    const kinds = [...this.poked];
    this.poked.clear();
    this.replicator.resync(kinds);
    const { timers, random } = this.parts.desk.environment;
    this.gathering = true;
    timers.after(GATHER_POKES_MS * (1 + random()), () => {
      this.gathering = false;
      this.follow();
    });
  }

  private sameEpoch(epoch: string): boolean {
    if (this.row.epoch === epoch) return true;
    if (this.row.epoch === null) {
      this.later(() => this.note({ epoch }));
      this.row = { ...this.row, epoch };
      return true;
    }
    if (!this.renewing) this.later(() => this.renew(epoch));
    this.renewing = true;
    return false;
  }

  /** The server's data was restored: replication begins anew, and gives back what the server lost before it takes anything. */
  private async renew(epoch: string): Promise<void> {
    await this.replicator.close();
    await this.note({ epoch, generation: epoch, giveBack: true });
    this.renewing = false;
    if (this.closed) return;
    this.replicator = this.replicate();
    this.sweeper = this.sweeperOf(this.replicator);
  }

  private pulled({ pulled }: PulledPage): void {
    const { firstSync, health, desk } = this.parts;
    const lastExchangeAt = new Date(desk.environment.now()).toISOString();
    if (firstSync.took(pulled)) this.later(() => this.note({ complete: true, lastExchangeAt }));
    health.signal.raise();
  }

  private later(run: () => Promise<void>): void {
    this.noting = this.noting.then(run);
  }

  private async note(change: Partial<DeviceRow>): Promise<void> {
    this.row = { ...this.row, ...change };
    try {
      await updateDeviceRow(this.parts.database.stores.device, () => change);
    } catch (cause) {
      this.parts.health.storage(storageFault(cause).message);
    }
  }
}
