import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { childId } from '../domain/lane.ts';
import { isUnfinished } from '../domain/status.ts';
import { STATUSES } from '../domain/ticket.ts';
import { FEW_TICKETS } from './few-tickets.ts';
import { readActivity } from './kept-activity.ts';
import type { LocalDatabase } from './local-database.ts';
import type { Model } from './read-model.ts';

/** Kinds of which there are many for each ticket. */
const THREAD_KINDS = ['messages', 'events'] as const satisfies readonly Kind[];
const FIRST_KINDS = KINDS.filter((kind) => kind !== 'messages' && kind !== 'events' && kind !== 'tickets');
const UNFINISHED = STATUSES.filter(isUnfinished);

/** Documents of a kind read at once: some 20 ms of a laptop, so that a page in use does not stand still. */
const SLICE = 1_000;
/** Tickets whose threads are asked for at once, for the same reason. */
const THREADS = 60;

/**
 * Fills the read model from the local database and keeps it true by the change streams. A small desk is read whole but for the threads of finished
 * tickets before it is shown. Of a large one the unfinished tickets come first, in the order that was kept of them; then, behind, the finished
 * tickets, the threads of the unfinished, and all other threads, which are nine tenths of everything (decisions 0038 and 0147).
 */
export class ModelFeed {
  private readonly database: LocalDatabase;
  private readonly model: Model;
  private readonly ends: (() => void)[] = [];
  /** What a change stream has told of is newer than what is read afterwards. */
  private readonly newer = new Map<Kind, Set<string>>();
  private early: { readonly kind: Kind; readonly docs: readonly AnyDocument[] }[] | null = [];
  private closed = false;
  private rest: Promise<void> | null = null;

  constructor(database: LocalDatabase, model: Model) {
    this.database = database;
    this.model = model;
  }

  /** Resolves once what a person begins with can be read. Rejects when the local database cannot be read. */
  async open(): Promise<void> {
    for (const kind of KINDS) this.follow(kind);
    const { stores } = this.database;
    const [held] = await Promise.all([
      stores.tickets.count(),
      ...FIRST_KINDS.map(async (kind) => this.fill(kind, await stores[kind].all())),
    ]);
    if (held === null || held <= FEW_TICKETS) await this.openFew(held !== null);
    else await this.openMany();
    for (const { kind, docs } of this.early ?? []) this.model.take(kind, docs);
    this.early = null;
  }

  /** Reads everything else. Resolves once the read model is whole, or the feed has ended. */
  async complete(): Promise<void> {
    if (this.model.isWhole()) return;
    await this.everyTicket();
    await this.unfinishedThreads();
    await this.allThreads();
  }

  private async allThreads(): Promise<void> {
    for (const kind of THREAD_KINDS)
      for await (const docs of this.database.stores[kind].slices(SLICE)) {
        if (this.closed) return;
        this.fill(kind, docs);
      }
    this.newer.clear();
    this.model.hasRead(null);
  }

  private async openFew(inParts: boolean): Promise<void> {
    this.fill('tickets', await this.database.stores.tickets.all());
    this.model.begin(new Map());
    this.model.hasTickets();
    if (inParts) await this.unfinishedThreads();
    else await this.allThreads();
  }

  private async openMany(): Promise<void> {
    const { stores } = this.database;
    const [first, activity] = await Promise.all([
      stores.tickets.firstTickets(UNFINISHED),
      readActivity(stores.device),
    ]);
    this.fill('tickets', first);
    this.model.begin(activity);
  }

  /** Reads the tickets that were left out at first. Two may ask: it is read once. */
  private everyTicket(): Promise<void> {
    this.rest ??= this.readTickets();
    return this.rest;
  }

  private async readTickets(): Promise<void> {
    if (this.model.hasEveryTicket()) return;
    for await (const docs of this.database.stores.tickets.slices(SLICE)) {
      if (this.closed) return;
      this.fill('tickets', docs);
    }
    this.model.hasTickets();
  }

  private async unfinishedThreads(): Promise<void> {
    const unread = this.unfinished().filter((id) => !this.model.isRead(id));
    for (let at = 0; at < unread.length && !this.closed; at += THREADS)
      await this.fillThreads(unread.slice(at, at + THREADS));
    if (!this.closed && unread.length > 0) this.model.hasRead(unread);
  }

  /**
   * Reads a ticket's thread and timeline, and those of the tickets its conversation takes in, if they have not been read yet. A ticket that is not
   * here is waited for until all are.
   */
  async bring(ticketId: string): Promise<void> {
    if (this.model.isWhole()) return;
    if (this.model.ticket(ticketId) === null) await this.everyTicket();
    const survivor = this.model.survivor(ticketId);
    const ids = [ticketId, survivor, ...this.model.merged(survivor).map(({ ticket }) => ticket.id)];
    const unread = [...new Set(ids)].filter((id) => !this.model.isRead(id));
    if (unread.length === 0) return;
    await this.fillThreads(unread);
    this.model.hasRead(unread);
  }

  /** Reads no further slice. What changes is still followed. */
  readNoMore(): void {
    this.closed = true;
  }

  /** Nothing is followed any more. */
  close(): void {
    this.closed = true;
    for (const end of this.ends) end();
  }

  private async fillThreads(ticketIds: readonly string[]): Promise<void> {
    const prefixes = ticketIds.map((id) => childId(id, ''));
    await Promise.all(
      THREAD_KINDS.map(async (kind) => this.fill(kind, await this.database.stores[kind].beginning(prefixes))),
    );
  }

  private follow(kind: Kind): void {
    this.newer.set(kind, new Set());
    this.ends.push(
      this.database.stores[kind].onChange((docs) => {
        for (const doc of docs) this.newer.get(kind)?.add(doc.id);
        if (this.early === null) this.model.take(kind, docs);
        else this.early.push({ kind, docs });
      }),
    );
  }

  private fill(kind: Kind, docs: readonly AnyDocument[]): void {
    const newer = this.newer.get(kind);
    this.model.fill(
      kind,
      newer === undefined || newer.size === 0 ? docs : docs.filter((doc) => !newer.has(doc.id)),
    );
  }

  /** Unfinished tickets, and those whose conversations are part of theirs. */
  private unfinished(): string[] {
    const rows = this.model.tickets().filter(({ ticket }) => isUnfinished(ticket.status));
    return rows.flatMap(({ ticket }) => [
      ticket.id,
      ...this.model.merged(ticket.id).map((merged) => merged.ticket.id),
    ]);
  }
}
