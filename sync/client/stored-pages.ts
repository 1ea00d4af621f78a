import { isRecord } from '../domain/same-value.ts';

/** Which pulled pages replication has stored, told by the checkpoints that it notes. */
export class StoredPages {
  private stored = 0;
  private readonly waiting = new Set<(stored: boolean) => void>();

  /** Resolves with whether this page is stored, once that is known. */
  has(page: number): Promise<boolean> {
    if (this.stored >= page) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.waiting.add((ok) => resolve(ok && this.stored >= page));
    });
  }

  /** Replication has noted this checkpoint. */
  noted(checkpoint: unknown): void {
    const page = isRecord(checkpoint) ? checkpoint['page'] : null;
    if (typeof page === 'number') this.stored = page;
    this.tell(true);
  }

  /** Replication could not store something, or has ended. */
  failed(): void {
    this.tell(false);
  }

  private tell(stored: boolean): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const one of waiting) one(stored);
  }
}
