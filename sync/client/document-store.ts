import type { RxCollection, RxDocumentData, RxStorageChangeEvent } from 'rxdb';
import { normalizeMangoQuery, prepareQuery } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import { StorageFault, storageFault } from './storage-fault.ts';
import { readBeginning, readFirstTickets, readSlices, readWhole, storedTable } from './stored-table.ts';

type Stored = RxDocumentData<AnyDocument>;

/**
 * Makes the next form of a document from the stored one (null when there is none; a tombstone has `_deleted`), or null to leave it. It may
 * be called again when somebody else wrote in between.
 */
export type Change = (stored: AnyDocument | null) => AnyDocument | null;

interface Pending {
  readonly id: string;
  readonly change: Change;
  readonly done: (doc: AnyDocument | null) => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * The durable writes and plain reads of one collection. Changes asked for in one turn become one storage transaction, so 200 tickets
 * edited together cost one write. It speaks to the collection's storage and not through RxDocuments, which would keep an object, a proxy
 * and a cache entry for each of 60,000 messages.
 */
export class DocumentStore {
  private readonly collection: RxCollection<AnyDocument>;
  private pending: Pending[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(collection: RxCollection<AnyDocument>) {
    this.collection = collection;
  }

  /** Resolves with the stored form once it is durable. Rejects with a StorageFault, or with what `change` threw. */
  change(id: string, change: Change): Promise<AnyDocument | null> {
    return new Promise((done, failed) => {
      this.pending.push({ id, change, done, failed });
      if (this.pending.length === 1) this.running = this.running.then(() => this.flush());
    });
  }

  /** Every live document. */
  async all(): Promise<readonly AnyDocument[]> {
    const { schema, internals } = this.collection.storageInstance;
    const table = await storedTable(internals);
    if (table !== null) return readWhole(table);
    const query = normalizeMangoQuery(schema, { selector: {} });
    const result = await this.collection.storageInstance.query(prepareQuery(schema, query));
    return result.documents.filter((doc) => !doc._deleted);
  }

  /** The live documents whose ids begin with one of these. */
  async beginning(prefixes: readonly string[]): Promise<readonly AnyDocument[]> {
    const table = await storedTable(this.collection.storageInstance.internals);
    if (table !== null) return readBeginning(table, prefixes);
    return (await this.all()).filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
  }

  /** How many documents are stored, tombstones included. Null where the storage can only be read whole. */
  async count(): Promise<number | null> {
    const table = await storedTable(this.collection.storageInstance.internals);
    return table === null ? null : table.count();
  }

  /** Of the tickets, those of these statuses, and all that have to do with a merge; every ticket where the storage can only be read whole. */
  async firstTickets(statuses: readonly string[]): Promise<readonly AnyDocument[]> {
    const table = await storedTable(this.collection.storageInstance.internals);
    return table === null ? this.all() : readFirstTickets(table, statuses);
  }

  /** Every live document, at most so many at once, each slice read when it is asked for; all in one where the storage can only be read whole. */
  async *slices(size: number): AsyncGenerator<readonly AnyDocument[]> {
    const table = await storedTable(this.collection.storageInstance.internals);
    if (table === null) yield await this.all();
    else yield* readSlices(table, size);
  }

  /** The stored document, tombstones included; null when there is none. */
  async get(id: string): Promise<AnyDocument | null> {
    const [doc] = await this.collection.storageInstance.findDocumentsById([id], true);
    return doc ?? null;
  }

  /** Calls back with the new form of every document that changed, in this tab or another. Gives back the end of it. */
  onChange(listener: (docs: readonly AnyDocument[]) => void): () => void {
    const subscription = this.collection.eventBulks$.subscribe((bulk) => {
      listener(bulk.events.map((event: RxStorageChangeEvent<AnyDocument>) => event.documentData));
    });
    return () => subscription.unsubscribe();
  }

  private async flush(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    try {
      await this.write(batch);
    } catch (cause) {
      const fault = cause instanceof StorageFault ? cause : storageFault(cause);
      for (const one of batch) one.failed(fault);
    }
  }

  private async write(batch: readonly Pending[]): Promise<void> {
    const { storageInstance } = this.collection;
    const ids = [...new Set(batch.map((one) => one.id))];
    const found = new Map<string, Stored>();
    for (const doc of await storageInstance.findDocumentsById(ids, true)) found.set(doc.id, doc);
    const next = new Map<string, Stored>();
    const settled = new Map<string, Pending[]>();
    for (const one of batch) this.applyTo(found, next, settled, one);
    if (next.size === 0) return;
    const rows = [...next.values()].map((document) => {
      const previous = found.get(document.id);
      return previous === undefined ? { document } : { previous, document };
    });
    const { error } = await storageInstance.bulkWrite(rows, 'roost-command');
    const conflicts = error.filter((one) => one.status === 409).map((one) => one.documentId);
    const fault = error.find((one) => one.status !== 409);
    if (fault !== undefined) throw storageFault(fault);
    for (const [id, waiting] of settled) {
      if (!conflicts.includes(id)) for (const one of waiting) one.done(next.get(id) ?? null);
    }
    const again = batch.filter((one) => conflicts.includes(one.id) && settled.has(one.id));
    if (again.length > 0) await this.write(again);
  }

  private applyTo(
    found: ReadonlyMap<string, Stored>,
    next: Map<string, Stored>,
    settled: Map<string, Pending[]>,
    one: Pending,
  ): void {
    const stored = next.get(one.id) ?? found.get(one.id) ?? null;
    let changed: AnyDocument | null;
    try {
      changed = one.change(stored);
    } catch (cause) {
      one.failed(cause);
      return;
    }
    if (changed === null) {
      one.done(stored);
      return;
    }
    const previous = found.get(one.id);
    const bookkeeping = {
      _deleted: changed['_deleted'] === true,
      _attachments: {},
      _rev: previous?._rev ?? '',
      _meta: previous?._meta ?? { lwt: 1 },
    };
    next.set(one.id, { ...changed, ...bookkeeping });
    settled.set(one.id, [...(settled.get(one.id) ?? []), one]);
  }
}
