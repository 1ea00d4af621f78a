import { ticketIdOf } from '../domain/lane.ts';
import { joinChanges } from '../domain/join-changes.ts';
import { messageSchema, ticketChangesSchema, type Mailing, type TicketChanges } from '../domain/message.ts';
import { draftId, modeOf } from '../domain/personal.ts';
import { instantOf, type Desk } from './desk.ts';
import type { HeldSends } from './held-sends.ts';
import type { Outbox, OutboxItem } from './outbox.ts';
import { saveDraft } from './personal-commands.ts';
import { keyOf, type RefusedWork } from './refused-work.ts';
import { sendAgain } from './send-again.ts';
import { Signal } from './signal.ts';
import { takeBack } from './take-back.ts';

/** What the outbox asks of replication. */
export interface OutboxPorts {
  /** The keys of the rows that are being sent. */
  sending(): ReadonlySet<string>;
  syncNow(): void;
}

/** What a draft holds already when a message goes back into it. */
type DraftWords = Mailing & { readonly text: string; readonly changes?: TicketChanges | undefined };

/** Everything unsent and refused, and what a person may do with it. */
export class OutboxView implements Outbox {
  private readonly desk: Desk;
  private readonly refusedWork: RefusedWork;
  private readonly heldSends: HeldSends;
  private readonly ports: OutboxPorts;
  private readonly signal = new Signal();

  readonly subscribe = this.signal.subscribe;

  constructor(desk: Desk, refusedWork: RefusedWork, heldSends: HeldSends, ports: OutboxPorts) {
    this.desk = desk;
    this.refusedWork = refusedWork;
    this.heldSends = heldSends;
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
          heldUntil: null,
          ticketId: ticketOf(one),
        };
      });
    // What is queued while it is let go is told as queued.
    const queued = new Set(waiting.map(({ doc }) => doc.id));
    const refused = this.refusedWork
      .all()
      .filter(({ doc, hold }) => hold === undefined || !queued.has(doc.id))
      .map((item): OutboxItem => ({
        key: item.id,
        kind: item.kind,
        doc: item.doc,
        base: item.base,
        since: item.since,
        state: item.hold === undefined ? 'refused' : 'waiting',
        refusal: item.hold === undefined ? item.refusal : null,
        heldUntil: item.hold?.released === false ? item.hold.until : null,
        ticketId: ticketOf(item),
      }));
    return [...refused, ...waiting].sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  async retry(key: string): Promise<void> {
    const item = this.refusedWork.get(key);
    if (item?.hold !== undefined) await this.heldSends.release(key);
    else if (item !== null) {
      await sendAgain(this.desk, item);
      await this.refusedWork.remove(key);
    }
    this.ports.syncNow();
  }

  takeBack(key: string): Promise<void> {
    const isHeld = this.refusedWork.get(key)?.hold !== undefined;
    return isHeld ? this.heldSends.takeBack(key) : takeBack(this.desk, this.refusedWork, key);
  }

  async edit(key: string): Promise<string | null> {
    const item = this.refusedWork.get(key);
    const body = item?.doc['body'];
    if (item?.kind !== 'messages' || typeof body !== 'string') return null;
    if (item.hold !== undefined) await this.heldSends.takeBack(key);
    const ticketId = ticketIdOf('messages', item.doc.id);
    const message = messageSchema.safeParse(item.doc).data;
    const mode = modeOf(message ?? { type: item.doc['type'] === 'note' ? 'note' : 'reply' });
    const draft = this.desk.read.personal(draftId(this.desk.personId, ticketId, mode));
    const written: DraftWords = draft?.type === 'draft' ? draft : { text: '' };
    const begun = written.text === '' || written.text === body ? '' : `${written.text}\n\n`;
    const together = ticketChangesSchema.safeParse(item.doc['changes'] ?? {});
    const changes = joinChanges(together.data ?? {}, written.changes ?? {});
    const { recipients, forward, sideOf }: Mailing = message ?? written;
    const mailing = { recipients, forward, sideOf };
    await saveDraft(this.desk, ticketId, mode, begun + body, changes, mailing);
    await this.refusedWork.remove(key);
    return ticketId;
  }

  async discard(key: string): Promise<void> {
    const item = this.refusedWork.get(key);
    await this.refusedWork.remove(key);
    if (item?.kind === 'messages') await this.desk.files.discard(item.doc.id);
  }

  exportJson(): string {
    return JSON.stringify({ exportedAt: instantOf(this.desk.environment), items: this.items() }, null, 2);
  }
}

function ticketOf({ kind, doc }: Pick<OutboxItem, 'kind' | 'doc'>): string | null {
  if (kind === 'tickets' || kind === 'messages') return ticketIdOf(kind, doc.id);
  const ticketId = doc['ticketId'];
  return typeof ticketId === 'string' ? ticketId : null;
}
