import {
  DOINGS,
  PRESENCE_MS,
  type Doing,
  type PresenceMessage,
  type PresentSource,
} from '../protocol/presence.ts';
import type { DeviceEnvironment } from './environment.ts';
import { Signal } from './signal.ts';

/** Somebody else at a ticket, told once however many tabs and devices they have. */
export interface PresentPerson {
  readonly personId: string;
  readonly doing: Doing;
}

/** What is known without a socket. */
export const NOBODY_ANYWHERE: PresenceMessage = { type: 'presence', whole: true, sources: [] };

const NOBODY: readonly PresentPerson[] = [];

/** Who is where, as the socket tells it: in memory alone, and for no longer than it is renewed. */
export class PresenceBoard {
  readonly signal = new Signal();
  private readonly environment: Pick<DeviceEnvironment, 'now' | 'timers'>;
  private readonly personId: string;
  private readonly sources = new Map<string, PresentSource & { readonly heardAtMs: number }>();
  private byTicket: ReadonlyMap<string, readonly PresentPerson[]> = new Map();
  private changes = 0;
  private stopTimer: () => void = () => undefined;

  constructor(environment: Pick<DeviceEnvironment, 'now' | 'timers'>, personId: string) {
    this.environment = environment;
    this.personId = personId;
  }

  version(): number {
    return this.changes;
  }

  /** The others at a ticket: the same array until something about them changes. */
  at(ticketId: string): readonly PresentPerson[] {
    return this.byTicket.get(ticketId) ?? NOBODY;
  }

  hear({ whole, sources }: Pick<PresenceMessage, 'whole' | 'sources'>): void {
    if (whole) this.sources.clear();
    const heardAtMs = this.environment.now();
    for (const one of sources) {
      if (one.at.length === 0 || one.personId === this.personId) this.sources.delete(one.source);
      else this.sources.set(one.source, { ...one, heardAtMs });
    }
    this.changed();
  }

  /** Everything that is known, for another tab. */
  told(): PresenceMessage {
    const sources = [...this.sources.values()].map(({ source, personId, at }) => ({ source, personId, at }));
    return { type: 'presence', whole: true, sources };
  }

  close(): void {
    this.stopTimer();
  }

  private changed(): void {
    const before = this.byTicket;
    const now = new Map<string, readonly PresentPerson[]>();
    for (const [ticketId, people] of this.gathered()) {
      const list = [...people].map(([personId, doing]) => ({ personId, doing }));
      const known = before.get(ticketId);
      now.set(ticketId, known !== undefined && sameList(known, list) ? known : list);
    }
    this.byTicket = now;
    this.watchAge();
    const isSame = now.size === before.size && [...now].every(([id, list]) => before.get(id) === list);
    if (isSame) return;
    this.changes += 1;
    this.signal.raise();
  }

  private gathered(): Map<string, Map<string, Doing>> {
    const found = new Map<string, Map<string, Doing>>();
    for (const { personId, at } of this.sources.values())
      for (const { ticketId, doing } of at) {
        const people = found.get(ticketId) ?? new Map<string, Doing>();
        people.set(personId, later(people.get(personId), doing));
        found.set(ticketId, people);
      }
    return found;
  }

  private watchAge(): void {
    this.stopTimer();
    if (this.sources.size === 0) return;
    const oldest = Math.min(...[...this.sources.values()].map(({ heardAtMs }) => heardAtMs));
    const inMs = Math.max(0, oldest + PRESENCE_MS - this.environment.now());
    this.stopTimer = this.environment.timers.after(inMs, () => this.dropOld());
  }

  private dropOld(): void {
    const since = this.environment.now() - PRESENCE_MS;
    for (const [source, { heardAtMs }] of this.sources) if (heardAtMs <= since) this.sources.delete(source);
    this.changed();
  }
}

/** Of two doings of one person the one that tells more. */
export function later(a: Doing | undefined, b: Doing): Doing {
  return a !== undefined && DOINGS.indexOf(a) > DOINGS.indexOf(b) ? a : b;
}

function sameList(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ personId, doing }, index) => b[index]?.personId === personId && b[index].doing === doing)
  );
}
