import { KINDS, type Kind } from '../domain/kind.ts';
import type { Pulled } from '../protocol/pull.ts';
import type { SyncStatus } from './sync-status.ts';

const OPEN_KINDS: readonly Kind[] = ['tickets', 'messages'];

/** How far the first sync has come, from what each page says of itself. */
export class FirstSync {
  private readonly pages = new Map<Kind, Pulled>();
  private complete: boolean;
  private told: { readonly total: number; readonly openReady: boolean } | null = null;

  constructor(complete: boolean) {
    this.complete = complete;
  }

  /** Notes a page; true when it was the one that completed the first sync. */
  took(pulled: Pulled): boolean {
    this.pages.set(pulled.kind, pulled);
    if (this.complete || !KINDS.every((kind) => this.pages.get(kind)?.more === false)) return false;
    this.complete = true;
    return true;
  }

  /** Takes over what the exchanging tab says of it; null once it is complete. */
  adopt(told: { readonly total: number; readonly openReady: boolean } | null): void {
    this.told = told;
    if (told === null) this.complete = true;
  }

  /** `received` is how many documents the device holds now. */
  progress(received: number): SyncStatus['firstSync'] {
    if (this.complete) return null;
    if (this.told !== null) return { ...this.told, received, total: Math.max(this.told.total, received) };
    const total = [...this.pages.values()].reduce((sum, page) => sum + page.total, 0);
    return {
      received,
      total: Math.max(total, received),
      openReady: OPEN_KINDS.every((kind) => this.pastOpen(kind)),
    };
  }

  /** Unfinished tickets and their threads come in the first pass of each scope's snapshot. */
  private pastOpen(kind: Kind): boolean {
    const page = this.pages.get(kind);
    return page !== undefined && Object.values(page.checkpoint).every((scope) => scope.snapshot?.pass !== 1);
  }
}
