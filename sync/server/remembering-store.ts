import type { LogKey } from './log-key.ts';
import type { DocumentKey, StoredDocument } from './stored-document.ts';
import type { Marker } from './marker.ts';
import {
  logKeyText,
  type Commit,
  type CommitResult,
  type DocumentScan,
  type LogEntry,
  type LogHead,
  type ScanPage,
  type StoreMeta,
  type SyncStore,
} from './sync-store.ts';

/** Entries remembered of each log: what a device that was away for a coffee asks for. */
const ENTRIES_KEPT = 256;

/** The end of one log. `entries` lead up to the head without a gap; there may be none. */
interface Tail {
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  /** When it was last known to be the end. */
  readonly knownAtMs: number;
}

/**
 * A store whose logs' ends are remembered, for a process through which nearly all writes go, as on one machine: most heads and tails are
 * then known without asking. Another writer's entries are seen once what is remembered is older than `trustMs`; writing on a head that is
 * out of date fails as it would anyway, and is forgotten then.
 */
export class RememberingStore implements SyncStore {
  readonly #inner: SyncStore;
  readonly #now: () => number;
  readonly #trustMs: number;
  readonly #tails = new Map<string, Tail>();

  constructor(inner: SyncStore, now: () => number, trustMs: number) {
    this.#inner = inner;
    this.#now = now;
    this.#trustMs = trustMs;
  }

  async readMeta(): Promise<StoreMeta> {
    return this.#inner.readMeta();
  }

  async writeMeta(meta: StoreMeta): Promise<void> {
    this.#tails.clear();
    return this.#inner.writeMeta(meta);
  }

  async readHeads(logs: readonly LogKey[]): Promise<LogHead[]> {
    // Looked up before anything is awaited: a commit that fails meanwhile makes its logs forgotten.
    const known = new Map(logs.map((log) => [logKeyText(log), this.#tail(log)?.head]));
    const unknown = logs.filter((log) => known.get(logKeyText(log)) === undefined);
    const read = unknown.length === 0 ? [] : await this.#inner.readHeads(unknown);
    for (const [index, log] of unknown.entries()) {
      const head = read[index];
      if (head === undefined) throw new Error(`No head was read of ${logKeyText(log)}.`);
      known.set(logKeyText(log), head);
      this.#learn(log, head, []);
    }
    return logs.map((log) => {
      const head = this.#tails.get(logKeyText(log))?.head ?? known.get(logKeyText(log));
      if (head === undefined) throw new Error(`No head was read of ${logKeyText(log)}.`);
      return head;
    });
  }

  async readLog(log: LogKey, from: number, limit: number): Promise<LogEntry[]> {
    const tail = this.#tail(log);
    if (tail !== null && holds(tail, from))
      return tail.entries.filter(({ seq }) => seq >= from).slice(0, limit);
    const read = await this.#inner.readLog(log, from, limit);
    const last = read.at(-1);
    const isWhole = read.length < limit && read.every(({ seq }, index) => seq === from + index);
    if (isWhole && last !== undefined) this.#learn(log, last, read);
    return read;
  }

  async readDocuments(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    return this.#inner.readDocuments(keys);
  }

  async readDocumentsTogether(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    return this.#inner.readDocumentsTogether(keys);
  }

  async scanDocuments(scan: DocumentScan): Promise<ScanPage> {
    return this.#inner.scanDocuments(scan);
  }

  async readMarkers(keys: readonly string[]): Promise<(Marker | null)[]> {
    return this.#inner.readMarkers(keys);
  }

  async commit(commit: Commit): Promise<CommitResult> {
    const logs = commit.appends.map(({ log }) => log);
    try {
      const result = await this.#inner.commit(commit);
      if (result.done) for (const { log, entry } of commit.appends) this.#append(log, entry);
      else this.#forget(logs);
      return result;
    } catch (fault) {
      // Whether it went through is not known.
      this.#forget(logs);
      throw fault;
    }
  }

  /** Somebody says that a log has grown to `seq`: what is remembered of it is dropped unless it reaches that far. */
  heard(log: LogKey, seq: number): void {
    const tail = this.#tails.get(logKeyText(log));
    if (tail !== undefined && tail.head.seq < seq) this.#forget([log]);
  }

  /** What is remembered of a log's end and may still be trusted. */
  #tail(log: LogKey): Tail | null {
    const tail = this.#tails.get(logKeyText(log));
    return tail === undefined || this.#now() - tail.knownAtMs > this.#trustMs ? null : tail;
  }

  #append(log: LogKey, entry: LogEntry): void {
    const earlier = this.#tails.get(logKeyText(log));
    const before = earlier?.head.seq === entry.seq - 1 ? earlier.entries : [];
    this.#learn(log, entry, [...before, entry]);
  }

  /** Takes over a newer end; reads that were overtaken by a commit are not believed. */
  #learn(log: LogKey, head: LogHead, entries: readonly LogEntry[]): void {
    const key = logKeyText(log);
    const earlier = this.#tails.get(key);
    if (earlier !== undefined && earlier.head.seq > head.seq) return;
    const longer = earlier?.head.seq === head.seq && earlier.entries.length > entries.length;
    this.#tails.set(key, {
      head: { seq: head.seq, digest: head.digest },
      entries: (longer ? earlier.entries : entries).slice(-ENTRIES_KEPT),
      knownAtMs: this.#now(),
    });
  }

  #forget(logs: readonly LogKey[]): void {
    for (const log of logs) this.#tails.delete(logKeyText(log));
  }
}

/** Whether everything from a seq on is remembered. A seq beyond the head may be another writer's: that has to be asked. */
function holds({ head, entries }: Tail, from: number): boolean {
  return head.seq === 0 ? from === 1 : from > head.seq - entries.length && from <= head.seq;
}
