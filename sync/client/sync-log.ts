import type { Exchange } from './exchange.ts';
import { Signal } from './signal.ts';

/** One exchange with the server, as this tab made it. */
export interface LogEntry {
  /** When it began, by this device's clock: RFC 3339. */
  readonly at: string;
  readonly path: string;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  readonly outcome: Exchange<unknown>['outcome'];
  /** The status of an answer that was a problem; null otherwise. */
  readonly status: number | null;
}

const KEPT = 200;

/** The last exchanges of this page, for whoever has to find out why something does not go. It holds no text of anybody's. */
export class SyncLog {
  readonly signal = new Signal();
  private entries: readonly LogEntry[] = [];

  note(entry: LogEntry): void {
    this.entries = [entry, ...this.entries].slice(0, KEPT);
    this.signal.raise();
  }

  /** The newest first. The same list until something is added. */
  latest(): readonly LogEntry[] {
    return this.entries;
  }
}
