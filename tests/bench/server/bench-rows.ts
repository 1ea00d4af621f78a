import { hashId } from '../../../sync/domain/hash.ts';
import type { PushRow } from '../../../sync/protocol/push.ts';
import type { Acknowledged } from '../../kill/restless-writer.ts';

const AT = '2026-11-22T10:00:00.000Z';
/** What an agent writes: about as long as the sample's. */
const WORDS = 'Thank you. We looked at the reader by the side door this morning and changed its battery. ';
const SENTENCES = 4;

/** Notes and changes of a ticket from its first to its last, in turns. */
const STEPS_A_TICKET = 14;

/** One row, and what to do once it was accepted. */
export interface MadeRow {
  readonly id: string;
  readonly row: PushRow;
  readonly accepted: () => void;
}

/** Makes the rows of one agent's work, ticket after ticket, and notes what was acknowledged. */
export class BenchRows {
  readonly tickets: Acknowledged[] = [];
  /** The newest revision of the ticket that is worked on, acknowledged or not. */
  #rev: string | null = null;
  readonly #device: string;
  readonly #personId: string;
  #made = 0;

  constructor(device: string, personId: string) {
    this.#device = device;
    this.#personId = personId;
  }

  /** The next row. */
  next(): MadeRow {
    const step = this.#made % STEPS_A_TICKET;
    this.#made += 1;
    if (step === 0) this.#begin();
    const ticket = this.tickets.at(-1);
    if (ticket === undefined) throw new Error('There is no ticket to work on');
    return step % 2 === 0 ? this.#change(ticket) : this.#note(ticket);
  }

  #begin(): void {
    this.#rev = null;
    const ticketId = hashId('bench', this.#device, String(this.#made));
    this.tickets.push({ notes: [], ticketRevs: [], ticketId });
  }

  #change(ticket: Acknowledged): MadeRow {
    const rev = `${this.#device}-${hashId('rev', String(this.#made))}`;
    const doc = this.#ticketDocument(ticket.ticketId, rev);
    const row: PushRow = { kind: 'tickets', assumed: this.#rev, doc };
    this.#rev = rev;
    return { id: doc.id, row, accepted: () => void ticket.ticketRevs.push(rev) };
  }

  #note(ticket: Acknowledged): MadeRow {
    const id = `${ticket.ticketId}--${hashId('note', String(this.#made))}`;
    const row: PushRow = { kind: 'messages', assumed: null, doc: this.#noteDocument(ticket.ticketId, id) };
    return { id, row, accepted: () => void ticket.notes.push(id) };
  }

  #ticketDocument(id: string, rev: string) {
    return {
      id,
      rev,
      reference: id.slice(0, 8),
      subject: `The badge is refused at the side door, try ${this.#made}`,
      status: 'open',
      priority: 'normal',
      queueId: 'service-desk',
      assigneeId: this.#personId,
      requesterId: 'jo',
      tags: [`step-${this.#made}`],
      followers: [],
      snoozeUntil: null,
      channel: 'phone',
      createdAt: AT,
      createdBy: this.#personId,
      updatedAt: AT,
      updatedBy: this.#personId,
      conflicts: [],
      acceptedAt: null,
      statusSince: null,
      requesterTurn: null,
      hist: [],
    };
  }

  #noteDocument(ticketId: string, id: string) {
    return {
      id,
      rev: `${this.#device}-${hashId('note rev', String(this.#made))}`,
      ticketId,
      requesterId: 'jo',
      queueId: 'service-desk',
      type: 'note',
      authorId: this.#personId,
      body: WORDS.repeat(SENTENCES),
      attachments: [],
      seen: null,
      createdAt: AT,
      acceptedAt: null,
    };
  }
}
