import { childId } from '../../sync/domain/lane.ts';
import type { Kind } from '../../sync/domain/kind.ts';
import type { Actor } from '../../sync/domain/scope.ts';
import type { PullResponse } from '../../sync/protocol/pull.ts';
import type { PushAnswer, PushRow, WireDocument } from '../../sync/protocol/push.ts';
import { pull } from '../../sync/server/pull.ts';
import { push } from '../../sync/server/push.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';

export const ALL_KINDS: readonly Kind[] = [
  'tickets',
  'messages',
  'events',
  'people',
  'settings',
  'articles',
  'personal',
];

/** A moment in the past that all documents of the tests were made at. */
export const MADE_AT = '2026-06-01T08:00:00.000Z';

/** A device that speaks the wire and nothing else: it makes revs, pushes rows, pulls pages and holds what it was given. */
export class WireDevice {
  readonly id: string;
  readonly actor: Actor;
  readonly held = new Map<Kind, Map<string, WireDocument>>();
  checkpoints: Partial<Record<Kind, unknown>> = {};
  /** Every page that reached this device, as bytes. */
  received = '';
  readonly #deps: ServerDeps;
  #made = 0;

  constructor(deps: ServerDeps, name: string, actor: Actor) {
    this.#deps = deps;
    this.id = `${name}0000000000`.slice(0, 12);
    this.actor = actor;
  }

  rev(): string {
    return `${this.id}-${ownId((this.#made += 1))}`;
  }

  async push(...rows: readonly PushRow[]): Promise<PushAnswer[]> {
    const session = { actor: this.actor, device: this.id };
    const { answers } = await push(this.#deps, session, { device: this.id, rows: [...rows] });
    this.received += JSON.stringify(answers);
    return answers;
  }

  /** One page of some kinds, applied to what is held. */
  async pullOnce(kinds: readonly Kind[] = ALL_KINDS, limit = 1_000): Promise<PullResponse> {
    const session = { actor: this.actor, device: this.id };
    const page = await pull(this.#deps, session, {
      pulls: kinds.map((kind) => ({ kind, checkpoint: this.checkpoints[kind] ?? null, limit })),
    });
    this.received += JSON.stringify(page);
    for (const { kind, documents, checkpoint } of page.pulls) {
      const held = this.held.get(kind) ?? new Map<string, WireDocument>();
      for (const document of documents)
        if (document['_deleted'] === true) held.delete(document.id);
        else held.set(document.id, document);
      this.held.set(kind, held);
      this.checkpoints[kind] = checkpoint;
    }
    return page;
  }

  /** Pulls until there is no more; gives the last answers by kind and how many pages it took. */
  async pullAll(kinds: readonly Kind[] = ALL_KINDS, limit = 1_000) {
    const last = new Map<Kind, PullResponse['pulls'][number]>();
    let pages = 0;
    for (let rest = kinds; rest.length > 0; pages += 1) {
      const page = await this.pullOnce(rest, limit);
      for (const one of page.pulls) last.set(one.kind, one);
      rest = page.pulls.filter(({ more }) => more).map(({ kind }) => kind);
    }
    return { last, pages };
  }

  get(kind: Kind, id: string): WireDocument | undefined {
    return this.held.get(kind)?.get(id);
  }

  ids(kind: Kind): string[] {
    return [...(this.held.get(kind)?.keys() ?? [])].sort();
  }

  /** A new ticket as an agent's device makes it. */
  ticket(id: string, fields: Record<string, unknown> = {}): WireDocument {
    const { personId } = this.actor;
    return {
      id,
      rev: this.rev(),
      reference: '7K3F9QMX',
      subject: 'The badge is refused at the side door',
      status: 'open',
      priority: 'normal',
      queueId: 'facilities',
      assigneeId: null,
      requesterId: 'rosa',
      tags: [],
      followers: [],
      snoozeUntil: null,
      channel: 'phone',
      createdAt: MADE_AT,
      createdBy: personId,
      updatedAt: MADE_AT,
      updatedBy: personId,
      conflicts: [],
      acceptedAt: null,
      statusSince: null,
      requesterTurn: null,
      hist: [],
      ...fields,
    };
  }

  /** A new ticket as a requester's device makes it: what they decide and nothing else. */
  request(id: string, fields: Record<string, unknown> = {}): WireDocument {
    return {
      id,
      rev: this.rev(),
      reference: '7K3F9QMX',
      subject: 'My badge is refused at the side door',
      queueId: 'facilities',
      requesterId: this.actor.personId,
      channel: 'web',
      createdAt: MADE_AT,
      ...fields,
    };
  }

  /** An edit of what this device holds, as a row. */
  edit(ticket: WireDocument, fields: Record<string, unknown>): PushRow {
    const doc = { ...ticket, updatedBy: this.actor.personId, ...fields, rev: this.rev() };
    return { kind: 'tickets', assumed: ticket.rev, doc };
  }

  message(ticketId: string, own: number | string, fields: Record<string, unknown> = {}): WireDocument {
    return {
      id: childId(ticketId, typeof own === 'string' ? own : ownId(own)),
      rev: this.rev(),
      ticketId,
      requesterId: 'rosa',
      queueId: 'facilities',
      type: 'reply',
      authorId: this.actor.personId,
      body: 'We have a look at the reader this morning.',
      attachments: [],
      seen: null,
      createdAt: MADE_AT,
      acceptedAt: null,
      ...fields,
    };
  }
}

/** A row that inserts a document. */
export function insert(kind: Kind, doc: unknown): PushRow {
  return { kind, assumed: null, doc };
}

/** The 26 characters that a number makes. */
export function ownId(n: number): string {
  return String(n).padStart(26, '0');
}

/** The statuses of answers, in their order. */
export function statuses(answers: readonly PushAnswer[]): string[] {
  return answers.map((answer) =>
    answer.status === 'refused' ? `refused ${answer.refusal.reason}` : answer.status,
  );
}
