import { PLACES, PRESENCE_MS, type Doing, type Place, type Said } from '../protocol/presence.ts';
import type { DeviceEnvironment } from './environment.ts';
import { later } from './presence-board.ts';

/** Two words over the socket have at least this long between them, in milliseconds. */
const PAUSE_MS = 1_000;
/** From one ticket to the next is one word, not two, in milliseconds. */
const GATHER_MS = 50;

/** Tells the server where this person is, over all the tabs of this device. Only the tab that holds the socket has one. */
export class PresenceTeller {
  private readonly environment: Pick<DeviceEnvironment, 'now' | 'timers'>;
  private readonly send: (said: Said) => void;
  private readonly tabs = new Map<string, { readonly place: Place; readonly heardAtMs: number }>();
  private stopTimer: (() => void) | null = null;
  private isOpen = false;
  private saidAtMs = -Infinity;

  constructor(environment: Pick<DeviceEnvironment, 'now' | 'timers'>, send: (said: Said) => void) {
    this.environment = environment;
    this.send = send;
  }

  /** The socket opened: its first word, to which the server answers with who is there. */
  opened(): void {
    this.isOpen = true;
    this.say();
  }

  /** The socket is gone: nothing is said until the next one. */
  lost(): void {
    this.isOpen = false;
    this.stop();
  }

  /** Where one tab is now; null when nobody looks at a ticket there. Tabs repeat it while it is so. */
  heard(tab: string, place: Place | null): void {
    if (place === null && !this.tabs.delete(tab)) return;
    if (place !== null) this.tabs.set(tab, { place, heardAtMs: this.environment.now() });
    if (this.isOpen) this.saySoon();
  }

  private saySoon(): void {
    if (this.stopTimer !== null) return;
    const inMs = Math.max(GATHER_MS, this.saidAtMs + PAUSE_MS - this.environment.now());
    this.stopTimer = this.environment.timers.after(inMs, () => {
      this.stopTimer = null;
      this.say();
    });
  }

  private say(): void {
    this.stop();
    this.saidAtMs = this.environment.now();
    const at = new Map<string, Doing>();
    for (const [tab, { place, heardAtMs }] of this.tabs) {
      // A tab that died said no goodbye.
      if (heardAtMs <= this.saidAtMs - PRESENCE_MS) this.tabs.delete(tab);
      else at.set(place.ticketId, later(at.get(place.ticketId), place.doing));
    }
    const places = [...at].map(([ticketId, doing]) => ({ ticketId, doing }));
    this.send({ type: 'here', at: places.slice(-PLACES) });
  }

  private stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }
}
