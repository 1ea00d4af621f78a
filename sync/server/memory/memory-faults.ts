import type { Commit } from '../sync-store.ts';

/**
 * Where a simulation takes hold of the memory store. Each hook may throw `StoreUnavailable` (throttling, an outage) or anything else (the
 * function dies there). All are optional; without them nothing ever goes wrong.
 */
export interface MemoryFaults {
  /** Before a method does anything. */
  before?(method: string): Promise<void> | void;
  /** Before a commit is judged: `contended` makes it fail as a TransactionConflict does. */
  judge?(commit: Commit): 'proceed' | 'contended';
  /**
   * After a commit was applied and before its caller hears of it. While this is pending, plain reads may see old items (`seesOld`). Throwing
   * here loses the answer of a commit that went through.
   */
  applied?(commit: Commit): Promise<void> | void;
  /** Asked at each plain read of an item that a pending commit has written: true gives what was there before. */
  seesOld?(item: { readonly family: 'log' | 'document' | 'marker'; readonly key: string }): boolean;
}
