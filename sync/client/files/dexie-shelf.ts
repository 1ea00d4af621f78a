import { Dexie, liveQuery, type Table } from 'dexie';
import type { FileShelf, ShelfRow } from './file-shelf.ts';

interface Contents {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Where one person's files lie in a browser: a database of their own, so that their bytes are read only when they are wanted. */
export class DexieShelf implements FileShelf {
  private readonly database: Dexie;
  private readonly rows: Table<ShelfRow, string>;
  private readonly contents: Table<Contents, string>;

  constructor(
    personId: string,
    settings: { readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {},
  ) {
    this.database = new Dexie(`roost-files-${personId}`, settings);
    this.database.version(1).stores({ rows: 'id', contents: 'id' });
    this.rows = this.database.table('rows');
    this.contents = this.database.table('contents');
  }

  all(): Promise<readonly ShelfRow[]> {
    return this.rows.toArray();
  }

  async put(row: ShelfRow, bytes: Uint8Array): Promise<void> {
    await this.database.transaction('rw', this.rows, this.contents, async () => {
      await this.contents.put({ id: row.id, bytes });
      await this.rows.put(row);
    });
  }

  async change(id: string, change: (row: ShelfRow) => ShelfRow | null): Promise<void> {
    await this.database.transaction('rw', this.rows, async () => {
      const row = await this.rows.get(id);
      const next = row === undefined ? null : change(row);
      if (next !== null) await this.rows.put(next);
    });
  }

  async bytes(id: string): Promise<Uint8Array | null> {
    return (await this.contents.get(id))?.bytes ?? null;
  }

  async dropBytes(id: string): Promise<void> {
    await this.contents.delete(id);
  }

  async remove(id: string): Promise<void> {
    await this.database.transaction('rw', this.rows, this.contents, async () => {
      await this.contents.delete(id);
      await this.rows.delete(id);
    });
  }

  watch(listener: (rows: readonly ShelfRow[]) => void, faulted: (cause: unknown) => void): () => void {
    const following = liveQuery(() => this.rows.toArray()).subscribe(listener, faulted);
    return () => following.unsubscribe();
  }

  close(): void {
    this.database.close();
  }

  async wipe(): Promise<void> {
    await this.database.transaction('rw', this.rows, this.contents, async () => {
      await this.rows.clear();
      await this.contents.clear();
    });
    await this.database.delete();
  }
}
