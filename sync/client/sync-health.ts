import type { DeviceEnvironment } from './environment.ts';
import type { Exchange } from './exchange.ts';
import { Signal } from './signal.ts';
import { SyncLog } from './sync-log.ts';
import type { Reach } from './sync-status.ts';

/** An exchange that takes longer than this is called slow, in milliseconds. */
const SLOW_MS = 5_000;

/** What exchanges with the server have shown so far. */
export interface Health {
  readonly reach: Reach;
  readonly signedOut: boolean;
  readonly lastExchangeAt: string | null;
  readonly upgradeNeeded: boolean;
  readonly storageFault: string | null;
}

/** Keeps what the last exchange showed. `navigator.onLine` has no say in it. */
export class SyncHealth {
  readonly signal = new Signal();
  readonly log = new SyncLog();
  private readonly environment: DeviceEnvironment;
  private health: Health;
  private slow = 0;
  private noticed = false;

  constructor(environment: DeviceEnvironment) {
    this.environment = environment;
    this.health = {
      reach: 'unknown',
      signedOut: false,
      lastExchangeAt: null,
      upgradeNeeded: false,
      storageFault: null,
    };
  }

  current(): Health {
    return this.slow > 0 && this.health.reach !== 'offline' ? { ...this.health, reach: 'slow' } : this.health;
  }

  /** Takes over what another tab, which does the exchanging, has seen. The storage is each tab's own. */
  adopt(seen: Omit<Health, 'storageFault'>): void {
    this.set({ ...seen, storageFault: this.health.storageFault });
  }

  /** A call begins; the end of it is told with its outcome. */
  begin(path: string): (outcome: Exchange<unknown>) => void {
    const beganMs = this.environment.now();
    let counted = false;
    const stop = this.environment.timers.after(SLOW_MS, () => {
      counted = true;
      this.slow += 1;
      this.signal.raise();
    });
    return (outcome) => {
      stop();
      if (counted) this.slow -= 1;
      this.set(this.after(outcome));
      this.log.note({
        at: new Date(beganMs).toISOString(),
        path,
        ms: this.environment.now() - beganMs,
        outcome: outcome.outcome,
        status: outcome.outcome === 'problem' ? outcome.status : null,
      });
    };
  }

  /** When the last exchange was, by what an earlier page noted. */
  reached(lastExchangeAt: string | null): void {
    this.set({ ...this.health, lastExchangeAt });
  }

  /** A fault of the local storage, in a sentence; null once it is well again. */
  storage(fault: string | null): void {
    if (fault === null && this.noticed) return;
    if (fault !== this.health.storageFault) this.set({ ...this.health, storageFault: fault });
  }

  /** Something that befell the local storage and stays to be read, in a sentence, until this page ends. */
  notice(sentence: string): void {
    this.noticed = true;
    this.set({ ...this.health, storageFault: sentence });
  }

  /** Somebody else is signed in on this device: this person's work waits for them. */
  strangerSignedIn(): void {
    this.set({ ...this.health, signedOut: true });
  }

  private after(outcome: Exchange<unknown>): Health {
    if (outcome.outcome === 'lost') return { ...this.health, reach: 'offline' };
    if (outcome.outcome === 'answered') {
      const lastExchangeAt = new Date(this.environment.now()).toISOString();
      return { ...this.health, reach: 'online', signedOut: false, upgradeNeeded: false, lastExchangeAt };
    }
    if (outcome.code === 'not-signed-in') return { ...this.health, reach: 'online', signedOut: true };
    if (outcome.code === 'upgrade-needed') return { ...this.health, reach: 'refused', upgradeNeeded: true };
    if (outcome.status >= 500 || outcome.status === 429) return { ...this.health, reach: 'offline' };
    return { ...this.health, reach: 'refused' };
  }

  private set(health: Health): void {
    this.health = health;
    this.signal.raise();
  }
}
