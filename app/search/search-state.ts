/** How far the index has come. A new object for each change. */
export interface SearchState {
  /** Grows whenever answers may be different. */
  readonly turn: number;
  /** Tickets that can be found by now, and when the oldest of them was opened. */
  readonly count: number;
  readonly oldestAt: string | null;
  /** Whether these are all that the device holds. */
  readonly complete: boolean;
  /** Why search stopped working and has to be started again; null while it works. */
  readonly failure: string | null;
}

/** How it stands before anything was read. */
export const NOTHING_READ: SearchState = {
  turn: 0,
  count: 0,
  oldestAt: null,
  complete: false,
  failure: null,
};
