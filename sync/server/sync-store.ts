import type { Digest } from '../domain/digest.ts';
import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import type { LogKey } from './log-key.ts';
import type { Marker } from './marker.ts';
import type { DocumentKey, StoredDocument } from './stored-document.ts';

/** One line of a log entry. `U`: the document is at `rev`. `D`: deleted. `LEAVE`: it lives on in another audience. */
export interface LogOp {
  readonly id: string;
  readonly rev: string;
  readonly op: 'U' | 'D' | 'LEAVE';
}

/** One commit's share in one log. Entries are 1..n without gap and never expire. */
export interface LogEntry {
  readonly seq: number;
  readonly ops: readonly LogOp[];
  /** The device whose push it was, or `srv`. */
  readonly origin: string;
  /** When it was committed, RFC 3339. */
  readonly at: string;
  /** What the log's live documents add up to after this entry. */
  readonly digest: Digest;
}

export type LogHead = Pick<LogEntry, 'seq' | 'digest'>;

/** What a table says of itself. `epoch` changes with every restore; while `giveBack` is true devices may return what the restore lost. */
export interface StoreMeta {
  readonly epoch: string;
  readonly giveBack: boolean;
}

/** What the stored item must be for a write to happen: at this version, absent (null), or whatever it is. */
export type Expectation = number | null | 'any';

/** One transaction, all or nothing: appends (each log's next entry must not exist), then writes and checks on condition. */
export interface Commit {
  readonly appends: readonly { readonly log: LogKey; readonly entry: LogEntry }[];
  readonly documents: readonly { readonly document: StoredDocument; readonly expect: Expectation }[];
  readonly checks: readonly { readonly key: DocumentKey; readonly version: number }[];
  /** `isGone`: the marker, as it was read, is deleted and leaves no trace, its name included. */
  readonly markers: readonly {
    readonly marker: Marker;
    readonly expect: Expectation;
    readonly isGone?: true;
  }[];
  readonly markerChecks: readonly { readonly key: string; readonly version: number | null }[];
}

/**
 * What became of a commit. When it was not done nothing of it was: `logs` had grown, `documents` (as stored now) or `markers` were not as
 * expected, or (`contended`) another transaction or the table's limits were in the way.
 */
export type CommitResult =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly logs: readonly LogKey[];
      readonly documents: readonly { readonly key: DocumentKey; readonly stored: StoredDocument | null }[];
      readonly markers: readonly string[];
      readonly contended: boolean;
    };

/** A walk over the live documents of one scope and kind whose id begins with `prefix`, in the order of ids, from after the id `after`. */
export interface DocumentScan {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly prefix: string;
  readonly after: string | null;
  readonly limit: number;
  /** For tickets: only those somebody has still to work on, or only the others. */
  readonly only: 'all' | 'unfinished' | 'finished';
}

/** What a walk found; `next` is where to go on from (it may lie beyond the last document found), null at the end. */
export interface ScanPage {
  readonly documents: readonly StoredDocument[];
  readonly next: string | null;
}

/**
 * The one table that the sync path stands on. Every read is strongly consistent, but only read-committed against transactions: one item of
 * a transaction may be seen before another. Every method throws `StoreUnavailable` when the table does not answer for now, and `commit` throws `StoreRefusal` for what it never takes.
 */
export interface SyncStore {
  readMeta(): Promise<StoreMeta>;
  writeMeta(meta: StoreMeta): Promise<void>;
  /** The newest entry of each log, in the order asked; seq 0 for a log with no entries. */
  readHeads(logs: readonly LogKey[]): Promise<LogHead[]>;
  /** Entries from `from` (inclusive) upwards, at most `limit`. A gap is possible for a moment; the reader takes the contiguous prefix. */
  readLog(log: LogKey, from: number, limit: number): Promise<LogEntry[]>;
  /** The items in the order asked, null for what is not there. */
  readDocuments(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]>;
  /** The same, isolated from transactions: all items as of one moment. At most 100 keys a call. */
  readDocumentsTogether(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]>;
  scanDocuments(scan: DocumentScan): Promise<ScanPage>;
  readMarkers(keys: readonly string[]): Promise<(Marker | null)[]>;
  commit(commit: Commit): Promise<CommitResult>;
}

/** The table does not answer for now: throttled, timed out, unreachable. Whether a commit went through is not known. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The table will not take this write however often it is tried: an item is too large for it, or malformed. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
}

/** One text for a log's key, for maps. */
export function logKeyText({ scope, kind, lane }: LogKey): string {
  return `${scope}|${kind}|${String(lane)}`;
}
