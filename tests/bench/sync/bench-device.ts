/** When the first sync showed the list, and when everything was on the device. Milliseconds from its beginning. */
export interface FirstSyncTimes {
  readonly usableMs: number;
  readonly completeMs: number;
  /** Tickets on the device at the end. */
  readonly documents: number;
}

/** What a first sync brings. */
export interface Expected {
  readonly total: number;
  readonly unfinished: number;
}

/** How long queued edits took to be acknowledged once the server could be reached again, and in how many requests. */
export interface DrainTimes {
  readonly ms: number;
  readonly requests: number;
}

/**
 * One device of one contender, in a page of its own (`window.device`). Every contender does the same things with the same documents;
 * each in the way its own documentation recommends. Moments are milliseconds since 1970 with fractions, comparable between pages.
 */
export interface BenchDevice {
  /**
   * Begins on an empty device and ends when every document is stored: `total` tickets, `unfinished` of which make the inbox. The list is
   * usable once all of those are here and its rows are drawn up. Stays connected where the contender can.
   */
  firstSync(expected: Expected): Promise<FirstSyncTimes>;
  /** Edits so many tickets at once while the server cannot be reached. Milliseconds until every edit is durable. */
  editOffline(count: number): Promise<number>;
  /** Lets the server be reached again and waits until it has acknowledged every edit. */
  drain(): Promise<DrainTimes>;
  /** One edit while connected: milliseconds from the call to the server's acknowledgement being known here. */
  editToAck(id: string, value: string): Promise<number>;
  /** Edits and gives the moment of the call. */
  edit(id: string, value: string): Promise<number>;
  /** The moment at which this device could show the value, set elsewhere. Resolves then. */
  seen(id: string, value: string): Promise<number>;
  /** Bytes the browser says this origin stores. */
  disk(): Promise<number>;
  /** Ends it and deletes everything it stored. */
  wipe(): Promise<void>;
}

declare global {
  interface Window {
    device: BenchDevice;
  }
}

/** The present moment, comparable between pages of one machine. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}

/** What the browser says that this origin stores, in bytes. */
export async function storedBytes(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
