import type { Kind } from '../domain/kind.ts';
import { HeldReads } from './held-reads.ts';
import { lastActivity } from './last-activity.ts';
import { MergedTickets } from './merged-tickets.ts';
import { QueuedChanges } from './queued-changes.ts';
import { Readings } from './readings.ts';
import type { RefusedItem } from './refused-work.ts';
import { inConversation } from './threads.ts';
import { TicketLinks } from './ticket-links.ts';
import { overlay } from './ticket-overlay.ts';
import { TicketRows } from './ticket-rows.ts';
import { trusted } from './trusted.ts';
import type { Mark, MessageRow, TicketRow } from './workspace.ts';

/** What is read of tickets: worked out from what is held, what waits with queued replies, what was refused, and what is merged into what. */
export class TicketReads extends HeldReads {
  protected readonly rows = new TicketRows({
    make: (id) => this.makeRow(id),
    ids: () => new Set([...this.held.of('tickets').keys(), ...this.refusedTicketIds()]),
  });
  protected readonly links = new TicketLinks();
  protected readonly queued = new QueuedChanges();
  protected refusedItems: ReadonlyMap<string, RefusedItem> = new Map();
  protected readonly merges = new MergedTickets((id) => this.ticket(id)?.ticket ?? null);
  protected readonly readings = new Readings();

  tickets(): readonly TicketRow[] {
    return this.rows.all();
  }

  ticket(id: string): TicketRow | null {
    return this.rows.get(id);
  }

  ticketsOf(requesterId: string): readonly TicketRow[] {
    return this.rowsOf(this.links.ofRequester(requesterId));
  }

  ticketsNaming(ticketId: string): readonly TicketRow[] {
    return this.rowsOf(this.links.naming(ticketId));
  }

  ticketsByReference(reference: string): readonly TicketRow[] {
    return this.tickets().filter((row) => row.ticket.reference === reference);
  }

  standing(): readonly TicketRow[] {
    return this.merges.standing(this.tickets());
  }

  survivor(id: string): string {
    return this.merges.survivor(id);
  }

  merged(id: string): readonly TicketRow[] {
    return this.merges.into(id).flatMap((one) => this.ticket(one) ?? []);
  }

  conversation(ticketId: string): readonly MessageRow[] {
    const ids = [ticketId, ...this.merges.into(ticketId)];
    return inConversation(ids.map((id) => this.messages(id)));
  }

  isWhole(): boolean {
    return this.readings.isWhole();
  }

  hasEveryTicket(): boolean {
    return this.readings.everyTicket;
  }

  isRead(ticketId: string): boolean {
    return this.readings.isRead(ticketId);
  }

  protected markOf(kind: Kind, id: string): Mark {
    return this.held.unsent(kind, id) === null ? 'saved' : 'on-this-device';
  }

  private refusedTicketIds(): string[] {
    return [...this.refusedItems.values()].flatMap(({ kind, doc }) => (kind === 'tickets' ? doc.id : []));
  }

  private makeRow(id: string): TicketRow | null {
    const refused = this.refusedItems.get(`tickets:${id}`);
    const doc = this.held.of('tickets').get(id) ?? refused?.doc;
    if (doc === undefined) return null;
    const ticket = trusted('tickets', doc);
    const mark: Mark = refused !== undefined ? 'attention' : this.markOf('tickets', id);
    return {
      ticket: overlay(ticket, this.queued.over(ticket)),
      mark,
      lastActivityAt: lastActivity(ticket, mark, this.readings.activity(id), this.latest.get(id)),
    };
  }

  private rowsOf(ids: ReadonlySet<string>): readonly TicketRow[] {
    return [...ids].flatMap((id) => this.ticket(id) ?? []);
  }
}
