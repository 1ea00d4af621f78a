import type { FileOutcome } from '../../domain/event.ts';

/** What is kept of one file beside its bytes. */
export interface ShelfRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The draft it was put to. */
  readonly draft: string;
  /** The message it was sent with; null before. It counts once that message is there. */
  readonly messageId: string | null;
  readonly addedAt: string;
  /** How many of its bytes the server has, as far as is known here. */
  readonly through: number;
  /** What became of it; null until the server has judged it. */
  readonly outcome: FileOutcome | null;
}

/** Where files lie on a device, beside the local database: their bytes go another way than documents. Shared by all tabs. */
export interface FileShelf {
  all(): Promise<readonly ShelfRow[]>;
  /** Resolves once row and bytes are durable. */
  put(row: ShelfRow, bytes: Uint8Array): Promise<void>;
  /** Writes what `change` makes of the row; nothing when that is null, or there is no row. */
  change(id: string, change: (row: ShelfRow) => ShelfRow | null): Promise<void>;
  bytes(id: string): Promise<Uint8Array | null>;
  /** Forgets the bytes and keeps the row. */
  dropBytes(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Tells all rows after each change, by whichever tab, or that they cannot be read any more. Gives back the end of it. */
  watch(listener: (rows: readonly ShelfRow[]) => void, faulted: (cause: unknown) => void): () => void;
  close(): void;
  /** Deletes everything of this person’s. */
  wipe(): Promise<void>;
}
