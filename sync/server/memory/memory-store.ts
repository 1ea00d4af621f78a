import { EMPTY_DIGEST } from '../../domain/digest.ts';
import type { Marker } from '../marker.ts';
import type { StoreArchive, StoreContents } from '../store-archive.ts';
import { documentKeyText, type DocumentKey, type StoredDocument } from '../stored-document.ts';
import type { LogKey } from '../log-key.ts';
import {
  logKeyText,
  StoreUnavailable,
  type Commit,
  type CommitResult,
  type DocumentScan,
  type LogEntry,
  type LogHead,
  type ScanPage,
  type StoreMeta,
  type SyncStore,
} from '../sync-store.ts';
import type { MemoryFaults } from './memory-faults.ts';
import { MemoryItems } from './memory-items.ts';
import { judgeCommit } from './judge-commit.ts';
import { groupOf, scanMemory } from './scan-memory.ts';
import { SortedIds } from './sorted-ids.ts';

/**
 * The table in memory, for simulations and tests: deterministic, and with the same promises as the real one, the bad ones included
 * (see MemoryFaults). Documents are shared with their readers and must not be changed by them.
 */
export class MemoryStore implements SyncStore, StoreArchive {
  #meta: StoreMeta;
  readonly #faults: MemoryFaults;
  readonly #logs = new Map<string, { readonly log: LogKey; readonly entries: LogEntry[] }>();
  readonly #pendingEntries = new Set<LogEntry>();
  readonly #documents = new MemoryItems<StoredDocument>();
  readonly #ids = new SortedIds();
  readonly #markers = new MemoryItems<Marker>();

  constructor(epoch: string, faults: MemoryFaults = {}) {
    this.#meta = { epoch, giveBack: false };
    this.#faults = faults;
  }

  async readMeta(): Promise<StoreMeta> {
    await this.#faults.before?.('readMeta');
    return this.#meta;
  }

  async writeMeta(meta: StoreMeta): Promise<void> {
    await this.#faults.before?.('writeMeta');
    this.#meta = meta;
  }

  async readHeads(logs: readonly LogKey[]): Promise<LogHead[]> {
    await this.#faults.before?.('readHeads');
    return logs.map((log) => this.#visibleEntries(log).at(-1) ?? { seq: 0, digest: EMPTY_DIGEST });
  }

  async readLog(log: LogKey, from: number, limit: number): Promise<LogEntry[]> {
    await this.#faults.before?.('readLog');
    return this.#visibleEntries(log, from).slice(0, limit);
  }

  async readDocuments(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    await this.#faults.before?.('readDocuments');
    return keys.map((key) => this.#documents.read(documentKeyText(key), this.#seesOld('document')) ?? null);
  }

  async readDocumentsTogether(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    await this.#faults.before?.('readDocumentsTogether');
    const seesOld = this.#seesOld('document');
    // Isolation has its price: while a transaction has still to show an item, the real table cancels the read of it.
    if (keys.some((key) => this.#documents.isHidden(documentKeyText(key), seesOld)))
      throw new StoreUnavailable('A transaction is in the way of an isolated read.');
    return keys.map((key) => this.#documents.get(documentKeyText(key)) ?? null);
  }

  async scanDocuments(scan: DocumentScan): Promise<ScanPage> {
    await this.#faults.before?.('scanDocuments');
    return scanMemory(this.#documents, this.#ids, scan, this.#seesOld('document'));
  }

  async readMarkers(keys: readonly string[]): Promise<(Marker | null)[]> {
    await this.#faults.before?.('readMarkers');
    return keys.map((key) => this.#markers.read(key, this.#seesOld('marker')) ?? null);
  }

  async commit(commit: Commit): Promise<CommitResult> {
    await this.#faults.before?.('commit');
    if (this.#faults.judge?.(commit) === 'contended')
      return { done: false, logs: [], documents: [], markers: [], contended: true };
    const result = judgeCommit(commit, {
      head: (log) => this.#logs.get(logKeyText(log))?.entries.length ?? 0,
      document: (key) => this.#documents.get(documentKeyText(key)) ?? null,
      marker: (key) => this.#markers.get(key) ?? null,
    });
    if (!result.done) return result;
    this.#apply(commit);
    try {
      await this.#faults.applied?.(commit);
    } finally {
      this.#settle(commit);
    }
    return result;
  }

  async exportAll(): Promise<StoreContents> {
    return {
      meta: this.#meta,
      logs: [...this.#logs.values()].flatMap(({ log, entries }) => entries.map((entry) => ({ log, entry }))),
      documents: [...this.#documents.values()],
      markers: [...this.#markers.values()],
    };
  }

  async importAll(contents: StoreContents): Promise<void> {
    this.#meta = contents.meta;
    this.#logs.clear();
    this.#documents.clear();
    this.#ids.clear();
    this.#markers.clear();
    for (const { log, entry } of contents.logs) this.#entriesOf(log)[entry.seq - 1] = entry;
    for (const document of contents.documents) this.#put(document, false);
    for (const marker of contents.markers) this.#markers.put(marker.key, marker, false);
  }

  #apply(commit: Commit): void {
    const isPending = this.#faults.applied !== undefined;
    for (const { log, entry } of commit.appends) {
      this.#entriesOf(log).push(entry);
      if (isPending) this.#pendingEntries.add(entry);
    }
    for (const { document } of commit.documents) this.#put(document, isPending);
    for (const { marker, isGone } of commit.markers)
      if (isGone === true) this.#markers.delete(marker.key, isPending);
      else this.#markers.put(marker.key, marker, isPending);
  }

  #put(document: StoredDocument, isPending: boolean): void {
    this.#documents.put(documentKeyText(document), document, isPending);
    this.#ids.add(groupOf(document), document.id);
  }

  #settle(commit: Commit): void {
    for (const { entry } of commit.appends) this.#pendingEntries.delete(entry);
    this.#documents.settle(commit.documents.map(({ document }) => documentKeyText(document)));
    this.#markers.settle(commit.markers.map(({ marker }) => marker.key));
  }

  #entriesOf(log: LogKey): LogEntry[] {
    const key = logKeyText(log);
    const kept = this.#logs.get(key) ?? { log, entries: [] };
    this.#logs.set(key, kept);
    return kept.entries;
  }

  #visibleEntries(log: LogKey, from = 1): LogEntry[] {
    const key = logKeyText(log);
    const entries = (this.#logs.get(key)?.entries ?? []).slice(Math.max(0, from - 1));
    if (this.#pendingEntries.size === 0) return entries;
    const seesOld = this.#seesOld('log');
    return entries.filter((entry) => !this.#pendingEntries.has(entry) || !seesOld(`${key}|${entry.seq}`));
  }

  #seesOld(family: 'log' | 'document' | 'marker'): (key: string) => boolean {
    return (key) => this.#faults.seesOld?.({ family, key }) ?? false;
  }
}
