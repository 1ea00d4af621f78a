import type { Subscribe } from './subscribe.ts';

/**
 * Tells listeners that something changed, once for all the changes of one turn: a thousand pulled documents are one call. Listeners
 * are called after the change, never during it.
 */
export class Signal {
  private readonly listeners = new Set<() => void>();
  private pending = false;

  readonly subscribe: Subscribe = (listener) => {
    // A wrapper of its own, so that one function subscribed twice is two listeners with an end each.
    const own = () => listener();
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  };

  /** Tells the listeners at the end of this turn. */
  raise(): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      for (const listener of [...this.listeners]) listener();
    });
  }
}
