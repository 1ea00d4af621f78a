import type { AnyDocument } from '../domain/document.ts';
import { hashId } from '../domain/hash.ts';
import { childId, ticketIdOf } from '../domain/lane.ts';
import { merge } from '../domain/merge.ts';
import { ticketChangesSchema } from '../domain/message.ts';
import { ticketSchema } from '../domain/ticket.ts';
import { mergeBase } from './conflict-handlers.ts';
import { draftId } from '../domain/personal.ts';
import { edit, edited, freshRev, instantOf, type Desk } from './desk.ts';
import type { Outbox, OutboxItem } from './outbox.ts';
import { saveDraft } from './personal-commands.ts';
import { keyOf, type RefusedItem, type RefusedWork } from './refused-work.ts';
import { Signal } from './signal.ts';
import { takeBack } from './take-back.ts';
import { newestPublic } from './threads.ts';
import { isDeleted, markAgain, unsentOf, wireForm } from './unsent-mark.ts';

/** What the outbox asks of replication. */
export interface OutboxPorts {
  /** The keys of the rows that are being sent. */
  sending(): ReadonlySet<string>;
  syncNow(): void;
}

/** Everything unsent and refused, and what a person may do with it. */
export class OutboxView implements Outbox {
  private readonly desk: Desk;
  private readonly refusedWork: RefusedWork;
  private readonly ports: OutboxPorts;
  private readonly signal = new Signal();

  readonly subscribe = this.signal.subscribe;

  constructor(desk: Desk, refusedWork: RefusedWork, ports: OutboxPorts) {
    this.desk = desk;
    this.refusedWork = refusedWork;
    this.ports = ports;
  }

  /** Something in it may have changed. */
  changed(): void {
    this.signal.raise();
  }

  items(): readonly OutboxItem[] {
    const sending = this.ports.sending();
    const waiting = this.desk.read.held
      .allUnsent()
      .filter((one) => one.kind !== 'personal')
      .map((one): OutboxItem => {
        const key = keyOf(one.kind, one.doc.id);
        const state = sending.has(key) ? 'sent' : 'waiting';
        return {
          key,
          kind: one.kind,
          doc: one.doc,
          base: one.unsent.base,
          since: one.unsent.since,
          state,
          refusal: null,
          ticketId: ticketOf(one),
        };
      });
    const refused = this.refusedWork.all().map((item): OutboxItem => ({
      key: item.id,
      kind: item.kind,
      doc: item.doc,
      base: item.base,
      since: item.since,
      state: 'refused',
      refusal: item.refusal,
      ticketId: ticketOf(item),
    }));
    return [...refused, ...waiting].sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  async retry(key: string): Promise<void> {
    const item = this.refusedWork.get(key);
    if (item !== null) {
      await this.sendAgain(item);
      await this.refusedWork.remove(key);
    }
    this.ports.syncNow();
  }

  takeBack(key: string): Promise<void> {
    return takeBack(this.desk, this.refusedWork, key);
  }

  async edit(key: string): Promise<string | null> {
    const item = this.refusedWork.get(key);
    const body = item?.doc['body'];
    if (item === null || item.kind !== 'messages' || typeof body !== 'string') return null;
    const ticketId = ticketIdOf('messages', item.doc.id);
    const mode = item.doc['type'] === 'note' ? 'note' : 'reply';
    const draft = this.desk.read.personal(draftId(this.desk.personId, ticketId, mode));
    const begun = draft?.type === 'draft' && draft.text !== body ? `${draft.text}\n\n` : '';
    const changes = ticketChangesSchema.safeParse(item.doc['changes']);
    await saveDraft(this.desk, ticketId, mode, begun + body, changes.success ? changes.data : undefined);
    await this.refusedWork.remove(key);
    return ticketId;
  }

  async discard(key: string): Promise<void> {
    await this.refusedWork.remove(key);
  }

  exportJson(): string {
    return JSON.stringify({ exportedAt: instantOf(this.desk.environment), items: this.items() }, null, 2);
  }

  private async sendAgain(item: RefusedItem): Promise<void> {
    if (item.kind === 'tickets') return this.sendTicketAgain(item);
    if (item.kind === 'messages') return this.sendMessageAgain(item);
    if (item.kind === 'personal') await edit(this.desk, 'personal', item.doc.id, () => item.doc);
  }

  private async sendTicketAgain({ doc, base, earlier, since }: RefusedItem): Promise<void> {
    const { desk } = this;
    const mine = ticketSchema.parse(doc);
    await desk.stores.tickets.change(mine.id, (stored) => {
      // A ticket that left this device may be on the server still: what is merged there is merged upon what the edit was made of.
      if (stored === null || isDeleted(stored))
        return markAgain({ ...mine, rev: freshRev(desk) }, { since, base, earlier: [mine, ...earlier] });
      // What stands here may have been made upon this very form, and holds what it said.
      if (unsentOf(stored)?.earlier.some(({ rev }) => rev === mine.rev) === true) return null;
      const theirs = ticketSchema.parse(wireForm(stored));
      // A new ticket that the server has in a later form was made before that form was.
      const merged = merge(mergeBase(theirs, { earlier, base }, mine), mine, theirs, desk.device).ticket;
      return merged === theirs ? null : edited(desk, 'tickets', stored, merged);
    });
  }

  /**
   * A held reply goes as a new message, with what its author has now seen: under an id made from the old one and the newest message seen,
   * so that pressing twice, or on two devices, sends it once.
   */
  private async sendMessageAgain({ doc, refusal }: RefusedItem): Promise<void> {
    const ticketId = ticketIdOf('messages', doc.id);
    const seen = newestPublic(this.desk.read.messages(ticketId))?.id ?? null;
    const held = refusal.reason === 'held';
    const id = held ? childId(ticketId, hashId('send-anyway', doc.id, seen ?? '')) : doc.id;
    const ticket = this.desk.read.ticket(ticketId)?.ticket;
    const place = ticket === undefined ? {} : { requesterId: ticket.requesterId, queueId: ticket.queueId };
    const again: AnyDocument = { ...doc, ...place, id, seen: held ? seen : doc['seen'] };
    await edit(this.desk, 'messages', id, (stored) => (stored === null || isDeleted(stored) ? again : null));
  }
}

function ticketOf({ kind, doc }: Pick<OutboxItem, 'kind' | 'doc'>): string | null {
  if (kind === 'tickets' || kind === 'messages') return ticketIdOf(kind, doc.id);
  const ticketId = doc['ticketId'];
  return typeof ticketId === 'string' ? ticketId : null;
}
