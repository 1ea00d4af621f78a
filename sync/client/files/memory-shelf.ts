import type { FileShelf, ShelfRow } from './file-shelf.ts';

/** A shelf that lasts as long as it is held on to: for tests, and for pages whose browser keeps nothing. */
export class MemoryShelf implements FileShelf {
  private readonly rows = new Map<string, ShelfRow>();
  private readonly contents = new Map<string, Uint8Array>();
  private readonly listeners = new Set<(rows: readonly ShelfRow[]) => void>();

  async all(): Promise<readonly ShelfRow[]> {
    return [...this.rows.values()];
  }

  async put(row: ShelfRow, bytes: Uint8Array): Promise<void> {
    this.contents.set(row.id, bytes);
    this.rows.set(row.id, row);
    this.tell();
  }

  async change(id: string, change: (row: ShelfRow) => ShelfRow | null): Promise<void> {
    const row = this.rows.get(id);
    const next = row === undefined ? null : change(row);
    if (next === null) return;
    this.rows.set(id, next);
    this.tell();
  }

  async bytes(id: string): Promise<Uint8Array | null> {
    return this.contents.get(id) ?? null;
  }

  async dropBytes(id: string): Promise<void> {
    this.contents.delete(id);
  }

  async remove(id: string): Promise<void> {
    this.rows.delete(id);
    this.contents.delete(id);
    this.tell();
  }

  watch(listener: (rows: readonly ShelfRow[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
  }

  async wipe(): Promise<void> {
    this.rows.clear();
    this.contents.clear();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener([...this.rows.values()]);
  }
}
