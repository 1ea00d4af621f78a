import { survivorOf } from '../domain/merged-into.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { TicketRow } from './workspace.ts';

interface Places {
  readonly survivors: ReadonlyMap<string, string>;
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

const NOWHERE: Places = { survivors: new Map(), merged: new Map() };

/** Which tickets are part of which conversation. Only tickets that point somewhere are looked at, and only after something changed. */
export class MergedTickets {
  private readonly pointing = new Set<string>();
  private places: Places | null = null;
  private rows: readonly TicketRow[] | null = null;
  private readonly find: (id: string) => Ticket | null;

  constructor(find: (id: string) => Ticket | null) {
    this.find = find;
  }

  /** A ticket has this form now, or (null) is gone. */
  note(id: string, mergedInto: unknown): void {
    if (typeof mergedInto === 'string') this.pointing.add(id);
    else this.pointing.delete(id);
  }

  /** Something has changed, perhaps the requester of a ticket that others point to. */
  changed(): void {
    this.places = null;
    this.rows = null;
  }

  /** The ticket whose conversation this one's is part of; itself when it stands alone. */
  survivor(id: string): string {
    return this.now().survivors.get(id) ?? id;
  }

  /** The tickets that are part of this one's conversation, the oldest first. */
  into(id: string): readonly string[] {
    return this.now().merged.get(id) ?? [];
  }

  /** Those of these rows that stand for themselves. */
  standing(rows: readonly TicketRow[]): readonly TicketRow[] {
    const { survivors } = this.now();
    if (survivors.size === 0) return rows;
    this.rows ??= rows.filter(({ ticket }) => !survivors.has(ticket.id));
    return this.rows;
  }

  private now(): Places {
    this.places ??= this.pointing.size === 0 ? NOWHERE : this.resolve();
    return this.places;
  }

  private resolve(): Places {
    const survivors = new Map<string, string>();
    const merged = new Map<string, string[]>();
    for (const id of [...this.pointing].sort()) {
      const ticket = this.find(id);
      const survivor = ticket === null ? id : survivorOf(ticket, this.find).id;
      if (survivor === id) continue;
      survivors.set(id, survivor);
      merged.set(survivor, [...(merged.get(survivor) ?? []), id]);
    }
    return { survivors, merged };
  }
}
