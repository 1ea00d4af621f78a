import type { Actor } from '../domain/scope.ts';
import type { Poke } from '../protocol/poke.ts';
import type { Turns } from './turns.ts';
import type { SyncStore } from './sync-store.ts';

/** What the sync use cases stand on. Everything that could differ between two runs is handed in. */
export interface ServerDeps {
  readonly store: SyncStore;
  readonly clock: {
    /** Milliseconds since 1970. */
    now(): number;
    /** Waits for so many milliseconds. */
    sleep(ms: number): Promise<void>;
  };
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /** Called right after each commit with the logs that grew, for pokes that need not wait for the table's stream. It must not throw. */
  readonly announce?: (pokes: readonly Poke[]) => void;
  /**
   * Told of a fault of ours that keeps one row from being judged; the others go on, and that row is answered `retry`. Without it the fault
   * is thrown, as tests want it.
   */
  readonly onFault?: (fault: unknown) => void;
  /** Shared by all pushes of one process, so that they do not get into each other's way. */
  readonly turns?: Turns;
  /** How long one push may take before its undecided rows are answered `retry`, in milliseconds. */
  readonly pushBudgetMs?: number;
}

/** Who is calling. The server alone decides it; `device` is the device bound to the session, null before it is bound. */
export interface SyncSession {
  readonly actor: Actor;
  readonly device: string | null;
}
