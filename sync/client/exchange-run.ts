import { SAFETY_PULL_MS } from '../protocol/limits.ts';
import { DeviceBeacon } from './device-beacon.ts';
import type { DeviceParts } from './device-parts.ts';
import { readDeviceRow } from './device-rows.ts';
import { FileSender } from './files/file-sender.ts';
import { LeaderRun } from './leader-run.ts';
import { storageFault } from './storage-fault.ts';
import { TabPresence } from './tab-presence.ts';
import { TabTalk } from './tab-talk.ts';

/**
 * The exchange with the server as one tab sees it: the elected tab does it, the others ask it to and are told what it saw. Every tab asks
 * once a minute while somebody looks at it, whatever pokes came, since the elected one may lie frozen behind the others.
 */
export class ExchangeRun {
  private readonly parts: DeviceParts;
  /** Where this tab is, for whoever holds the socket. */
  readonly place: TabPresence;
  private readonly talk: TabTalk;
  private readonly ends: (() => void)[] = [];
  private leader: LeaderRun | null = null;
  private sender: FileSender | null = null;
  private stopTimer: () => void = () => undefined;
  private closed = false;

  /** The exchange begins once `whole` has resolved. */
  constructor(parts: DeviceParts, whole: Promise<void>) {
    this.parts = parts;
    const { environment, personId } = parts.desk;
    this.talk = new TabTalk(environment, `roost-${personId}`, {
      asked: () => this.asked(),
      state: (state) => {
        parts.firstSync.adopt(state.firstSync);
        parts.health.adopt(state.health);
      },
      here: (tab, place) => this.leader?.here(tab, place),
      present: (told) => {
        parts.presence.hear(told);
        // The whole is told when a socket has opened, which may be another tab's first: it has to hear where this one is.
        if (told.whole) this.place.repeat();
      },
    });
    this.place = new TabPresence(environment, (tab, place) => {
      if (this.leader === null) this.talk.here(tab, place);
      else this.leader.here(tab, place);
    });
    this.ends.push(
      environment.onHint(() => this.syncNow()),
      () => this.place.close(),
      () => this.talk.close(),
      () => parts.presence.close(),
    );
    this.talk.ask();
    this.tick();
    void Promise.all([whole, parts.database.waitForLeadership()]).then(() => this.lead());
  }

  /** The keys of the rows that this tab is sending. */
  sending(): ReadonlySet<string> {
    return this.leader?.sending() ?? new Set();
  }

  /** Asks for an exchange now, whatever is being waited for. */
  syncNow(): void {
    if (this.leader === null) this.talk.ask();
    else this.wake();
  }

  /** Ends every timer, socket and replication. */
  async close(): Promise<void> {
    this.closed = true;
    this.stopTimer();
    for (const end of this.ends) end();
    this.sender?.close();
    await this.leader?.close();
  }

  private lead(): void {
    if (this.closed) return;
    const { health } = this.parts;
    this.leader = new LeaderRun(this.parts, (told) => this.talk.present(told));
    this.place.repeat();
    this.ends.push(health.signal.subscribe(() => this.tell()));
    this.sendFiles();
    const { desk, refusedWork, link } = this.parts;
    const { personId, environment } = desk;
    this.ends.push(
      new DeviceBeacon({ personId, environment, health, held: desk.read.held, refusedWork, link }).open(),
    );
  }

  private asked(): void {
    if (this.leader === null) return;
    this.wake();
    this.tell();
    this.talk.present(this.parts.presence.told());
  }

  private wake(): void {
    this.leader?.wake();
    this.sender?.wake();
  }

  private sendFiles(): void {
    const { desk, link, health } = this.parts;
    const { files, read, environment } = desk;
    const sender = new FileSender({
      board: files,
      link,
      environment,
      isAccepted: (id) => read.held.of('messages').has(id) && read.held.unsent('messages', id) === null,
      storageFaulted: (cause) => health.storage(storageFault(cause).message),
    });
    this.sender = sender;
    this.ends.push(
      files.subscribe(() => sender.look()),
      read.subscribe(() => sender.look()),
    );
    sender.look();
  }

  private tell(): void {
    const { health, firstSync } = this.parts;
    const { reach, signedOut, lastExchangeAt, upgradeNeeded } = health.current();
    const progress = firstSync.progress(0);
    this.talk.tell({
      health: { reach, signedOut, lastExchangeAt, upgradeNeeded },
      firstSync: progress === null ? null : { total: progress.total, openReady: progress.openReady },
    });
  }

  private tick(): void {
    const { environment } = this.parts.desk;
    this.stopTimer = environment.timers.after(SAFETY_PULL_MS, () => {
      if (this.leader !== null && environment.visible()) this.leader.look();
      else if (environment.visible()) this.talk.ask();
      void this.checkCanary();
      this.tick();
    });
  }

  /** A browser short of room may empty a database under an open page. */
  private async checkCanary(): Promise<void> {
    const row = await readDeviceRow(this.parts.database.stores.device).catch(() => null);
    if (row === null && !this.closed)
      this.parts.health.storage(
        'The browser has removed what Roost kept on this device. Reload the page to fetch it again.',
      );
  }
}
