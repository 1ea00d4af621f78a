import type { Timers } from './environment.ts';
import type { SyncHealth } from './sync-health.ts';

/** The server's return is told of at most so often, in milliseconds. */
const RETURN_MS = 5_000;

/** What hears that the server has gone and has come back. */
export interface ReachPorts {
  readonly lost: () => void;
  readonly returned: () => void;
}

/**
 * Tells when the server has been lost and when it answers again. Over a line on which some calls go through and others are lost it comes back with each
 * of the former: it is told of now and again, the last time too, and what waits to be tried keeps to its own time in between.
 */
export class ReachFollower {
  private readonly health: SyncHealth;
  private readonly timers: Timers;
  private readonly ports: ReachPorts;
  private isAway = false;
  private isResting = false;
  /** The server has come back since it was last told of. */
  private isOwed = false;
  private stopResting = (): void => undefined;

  constructor(health: SyncHealth, timers: Timers, ports: ReachPorts) {
    this.health = health;
    this.timers = timers;
    this.ports = ports;
  }

  /** Begins to follow. Gives back the end of it. */
  open(): () => void {
    const end = this.health.signal.subscribe(() => this.follow());
    return () => {
      end();
      this.stopResting();
    };
  }

  private follow(): void {
    const { reach } = this.health.current();
    if (reach !== 'online' && reach !== 'offline') return;
    const wasAway = this.isAway;
    this.isAway = reach === 'offline';
    if (this.isAway && !wasAway) this.ports.lost();
    if (!this.isAway && wasAway) this.comeBack();
  }

  private comeBack(): void {
    if (this.isResting) {
      this.isOwed = true;
      return;
    }
    this.isOwed = false;
    this.isResting = true;
    this.stopResting = this.timers.after(RETURN_MS, () => this.rested());
    this.ports.returned();
  }

  private rested(): void {
    this.isResting = false;
    if (this.isOwed && !this.isAway) this.comeBack();
  }
}
