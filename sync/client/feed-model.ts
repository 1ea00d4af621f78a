import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { childId } from '../domain/lane.ts';
import { isUnfinished } from '../domain/status.ts';
import type { LocalDatabase } from './local-database.ts';
import type { Model } from './read-model.ts';

/** Kinds of which there are many for each ticket. */
const THREAD_KINDS = ['messages', 'events'] as const satisfies readonly Kind[];
const FIRST_KINDS = KINDS.filter((kind) => kind !== 'messages' && kind !== 'events');

/** Documents of a thread kind read at once: some 20 ms of a laptop, so that a page in use does not stand still. */
const SLICE = 1_000;

/**
 * Fills the read model from the local database and keeps it true by the change streams: first what lists and views are made of, and the threads of
 * unfinished tickets; then, behind, the threads of all others, which are nine tenths of everything (decision 0038).
 */
export class ModelFeed {
  private readonly database: LocalDatabase;
  private readonly model: Model;
  private readonly ends: (() => void)[] = [];
  /** What a change stream has told of is newer than what is read afterwards. */
  private readonly newer = new Map<Kind, Set<string>>();
  private early: { readonly kind: Kind; readonly docs: readonly AnyDocument[] }[] | null = [];
  private closed = false;

  constructor(database: LocalDatabase, model: Model) {
    this.database = database;
    this.model = model;
  }

  /** Resolves once what a person begins with can be read. Rejects when the local database cannot be read. */
  async open(): Promise<void> {
    for (const kind of KINDS) this.follow(kind);
    await Promise.all(
      FIRST_KINDS.map(async (kind) => this.fill(kind, await this.database.stores[kind].all())),
    );
    const unfinished = this.unfinished();
    this.model.hasRead([]);
    if (!(await this.bringAll(unfinished))) await this.complete();
    for (const { kind, docs } of this.early ?? []) this.model.take(kind, docs);
    this.early = null;
  }

  /** Reads everything else. Resolves once the read model is whole, or the feed has ended. */
  async complete(): Promise<void> {
    if (this.model.isWhole()) return;
    for (const kind of THREAD_KINDS)
      for await (const docs of this.database.stores[kind].slices(SLICE)) {
        if (this.closed) return;
        this.fill(kind, docs);
      }
    this.newer.clear();
    this.model.hasRead(null);
  }

  /** Reads a ticket's thread and timeline, and those of the tickets its conversation takes in, if they have not been read yet. */
  async bring(ticketId: string): Promise<void> {
    const survivor = this.model.survivor(ticketId);
    const ids = [ticketId, survivor, ...this.model.merged(survivor).map(({ ticket }) => ticket.id)];
    const unread = [...new Set(ids)].filter((id) => !this.model.isRead(id));
    if (unread.length > 0) await this.bringAll(unread);
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

  /** False where the storage can only be read whole. */
  private async bringAll(ticketIds: readonly string[]): Promise<boolean> {
    const prefixes = ticketIds.map((id) => childId(id, ''));
    const found = await Promise.all(
      THREAD_KINDS.map(async (kind) => ({
        kind,
        docs: await this.database.stores[kind].beginning(prefixes),
      })),
    );
    if (found.some(({ docs }) => docs === null)) return false;
    for (const { kind, docs } of found) this.fill(kind, docs ?? []);
    this.model.hasRead(ticketIds);
    return true;
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
