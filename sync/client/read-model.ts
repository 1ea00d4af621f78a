import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import type { Message } from '../domain/message.ts';
import { unreachable } from '../domain/unreachable.ts';
import { keyOf, type RefusedItem } from './refused-work.ts';
import { Signal } from './signal.ts';
import { TicketReads } from './ticket-reads.ts';
import { trusted } from './trusted.ts';
import type { Mark, ReadModel } from './workspace.ts';

/** The read model: plain maps, fed by the local database, read by screens without waiting. */
export class Model extends TicketReads implements ReadModel {
  private readonly signal = new Signal();
  private changes = 0;

  readonly subscribe = this.signal.subscribe;

  version(): number {
    return this.changes;
  }

  /** The reading begins, with no more than is there. `activity` tells when something last happened in a ticket, for as long as its thread is unread. */
  begin(activity: ReadonlyMap<string, string>): void {
    this.redrawAll(this.readings.begin(activity));
    this.changed();
  }

  /** Every ticket is in memory. */
  hasTickets(): void {
    this.readings.everyTicket = true;
    this.changed();
  }

  /** The threads of these tickets are all in memory; null says so of every ticket's. Until the reading begins they count as read. */
  hasRead(ticketIds: readonly string[] | null): void {
    this.redrawAll(this.readings.read(ticketIds));
    this.changed();
  }

  /** Takes the new forms of documents from the local database. */
  take(kind: Kind, docs: readonly AnyDocument[]): void {
    this.fill(kind, docs);
    this.changed();
  }

  /** Takes documents without telling: for the many that are read in slices, after which `hasRead` tells once. */
  fill(kind: Kind, docs: readonly AnyDocument[]): void {
    const { now, gone } = this.held.take(kind, docs);
    for (const doc of now) this.place(kind, doc);
    for (const doc of gone) {
      this.displace(kind, doc);
      // What was refused leaves its collection and stays on screen, from the outbox.
      const refused = this.refusedItems.get(keyOf(kind, doc.id));
      if (refused !== undefined) this.show(refused);
    }
  }

  /** The server has accepted this revision: it reads as saved from now on. */
  accepted(kind: Kind, rev: string, id: string): void {
    this.held.answered(rev, 'accepted');
    const doc = this.held.of(kind).get(id);
    if (doc !== undefined) this.place(kind, doc);
    this.changed();
  }

  /** What lies in the outbox because it was refused. */
  refused(items: readonly RefusedItem[]): void {
    for (const item of this.refusedItems.values()) this.withdraw(item);
    this.refusedItems = new Map(items.map((item) => [item.id, item]));
    for (const item of items) this.show(item);
    this.changed();
  }

  private place(kind: Kind, doc: AnyDocument): void {
    switch (kind) {
      case 'tickets':
        this.noteTicket(doc.id, doc);
        return;
      case 'messages':
        this.placeMessage(trusted('messages', doc), this.markOf('messages', doc.id));
        return;
      case 'events': {
        const event = trusted('events', doc);
        this.timelines.set(event.ticketId, event.id, event);
        // A warning is no news from a person: it does not move a ticket to the top of the list.
        if (event.type !== 'sla') this.happened(event.ticketId, event.acceptedAt);
        else this.rows.redraw(event.ticketId);
        return;
      }
      case 'people':
      case 'settings':
      case 'articles':
      case 'personal':
        return;
      default:
        unreachable(kind);
    }
  }

  private placeMessage(message: Message, mark: Mark): void {
    if (mark === 'on-this-device') this.queued.wait(message);
    if (mark === 'saved')
      this.queued.accept(message, this.held.of('tickets').get(message.ticketId)?.rev ?? '');
    if (mark === 'attention') this.queued.drop(message.ticketId, message.id);
    this.threads.set(message.ticketId, message.id, { message, mark });
    this.happened(message.ticketId, message.acceptedAt ?? message.createdAt);
  }

  private displace(kind: Kind, doc: AnyDocument): void {
    if (kind === 'tickets') this.noteTicket(doc.id, null);
    const ticketId = doc['ticketId'];
    if (typeof ticketId !== 'string') return;
    if (kind === 'messages') {
      this.threads.delete(ticketId, doc.id);
      this.queued.drop(ticketId, doc.id);
    }
    if (kind === 'events') this.timelines.delete(ticketId, doc.id);
    this.rows.redraw(ticketId);
  }

  private show({ kind, doc, hold }: RefusedItem): void {
    if (kind === 'tickets') this.noteTicket(doc.id, doc);
    // A message that goes by itself in a moment needs no attention; once it is queued as well, the queue's word counts.
    if (kind === 'messages' && !(hold !== undefined && this.held.of('messages').has(doc.id)))
      this.placeMessage(trusted('messages', doc), hold === undefined ? 'attention' : 'on-this-device');
  }

  private withdraw({ kind, doc }: RefusedItem): void {
    const held = this.held.of(kind).get(doc.id);
    if (held !== undefined) this.place(kind, held);
    else this.displace(kind, doc);
  }

  private happened(ticketId: string, at: string): void {
    const latest = this.latest.get(ticketId);
    if (latest === undefined || latest < at) this.latest.set(ticketId, at);
    this.rows.redraw(ticketId);
  }

  /** A ticket has this form now, or (null) is gone. */
  private noteTicket(id: string, doc: AnyDocument | null): void {
    this.rows.redraw(id);
    this.links.note(id, doc);
    this.merges.note(id, doc?.['mergedInto']);
  }

  private redrawAll(ticketIds: Iterable<string>): void {
    for (const id of ticketIds) this.rows.redraw(id);
  }

  private changed(): void {
    this.changes += 1;
    // A read mark or a draft leaves the rows as they are: the same list again spares every screen its work over 10,000 of them.
    if (this.rows.settle()) this.merges.changed();
    this.signal.raise();
  }
}
