import { hashId } from '../../sync/domain/hash.ts';
import type { PushRow } from '../../sync/protocol/push.ts';
import { RefusedCall, type WireClient } from '../support/wire-client.ts';

const AT = '2026-11-22T10:00:00.000Z';
const QUEUE = 'service-desk';
const REQUESTER = 'jo';

/** What a writer was told is committed. */
export interface Acknowledged {
  readonly notes: string[];
  /** Revs of the writer's one ticket, in their order. */
  readonly ticketRevs: string[];
  readonly ticketId: string;
}

/**
 * Writes as fast as it is answered: every push edits its one ticket and adds a note, each under a rev or id that never was before. A push that
 * broke off is sent again, word for word, before anything new.
 */
export class RestlessWriter {
  readonly acknowledged: Acknowledged;
  readonly #wire: WireClient;
  readonly #personId: string;
  #count = 0;
  #pending: PushRow[] | null = null;

  constructor(wire: WireClient, personId: string) {
    this.#wire = wire;
    this.#personId = personId;
    this.acknowledged = { notes: [], ticketRevs: [], ticketId: hashId('kill', wire.device) };
  }

  /** Pushes that were answered so far. */
  get pushes(): number {
    return this.acknowledged.ticketRevs.length;
  }

  /** Writes until the server is gone, or until `enough`. Rejects when an answer is not what it must be. */
  async run(enough: () => boolean): Promise<void> {
    while (!enough()) {
      this.#pending ??= this.#nextRows();
      const answers = await this.#push(this.#pending);
      if (answers === null) return;
      if (answers.includes('retry')) continue;
      if (answers.some((status) => status !== 'accepted'))
        throw new Error(`A writer without rivals was answered ${answers.join(', ')}`);
      this.acknowledged.ticketRevs.push(this.#rev());
      this.acknowledged.notes.push(this.#noteId());
      this.#pending = null;
    }
  }

  /** The status of each row; null when the server went away before it answered. */
  async #push(rows: readonly PushRow[]): Promise<string[] | null> {
    try {
      return (await this.#wire.push(rows)).answers.map(({ status }) => status);
    } catch (fault) {
      // 503 is what a server answers whose engine was killed a moment before it.
      if (fault instanceof RefusedCall && fault.status !== 503) throw fault;
      return null;
    }
  }

  #nextRows(): PushRow[] {
    this.#count += 1;
    const assumed = this.acknowledged.ticketRevs.at(-1) ?? null;
    return [
      { kind: 'tickets', assumed, doc: this.#ticket() },
      { kind: 'messages', assumed: null, doc: this.#note() },
    ];
  }

  #rev(): string {
    return `${this.#wire.device}-${hashId('rev', String(this.#count))}`;
  }

  #noteId(): string {
    return `${this.acknowledged.ticketId}--${hashId('note', String(this.#count))}`;
  }

  #ticket() {
    return {
      id: this.acknowledged.ticketId,
      rev: this.#rev(),
      reference: this.acknowledged.ticketId.slice(0, 8),
      subject: `Written ${this.#count} times`,
      status: 'open',
      priority: 'normal',
      queueId: QUEUE,
      assigneeId: null,
      requesterId: REQUESTER,
      tags: [`edit-${this.#count}`],
      followers: [],
      snoozeUntil: null,
      channel: 'agent',
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

  #note() {
    return {
      id: this.#noteId(),
      rev: `${this.#wire.device}-${hashId('note rev', String(this.#count))}`,
      ticketId: this.acknowledged.ticketId,
      requesterId: REQUESTER,
      queueId: QUEUE,
      type: 'note',
      authorId: this.#personId,
      body: `Note ${this.#count}`,
      attachments: [],
      seen: null,
      createdAt: AT,
      acceptedAt: null,
    };
  }
}
