import type { ReadModel } from '../../sync/client/workspace.ts';
import { queuesOf } from '../live/use-names.ts';
import { ChangedTickets } from './changed-tickets.ts';
import type { SearchDocument } from './search-document.ts';
import { ticketDocument } from './ticket-document.ts';

/** Runs something when the page has nothing better to do; gives back what calls it off. */
export type WhenIdle = (run: () => void) => () => void;

/** What a feed needs of its surroundings. */
export interface FeedPorts {
  readonly read: ReadModel;
  readonly whenIdle: WhenIdle;
  /** Takes a slice of changes to the index, and is done once the index has them. */
  feed(put: readonly SearchDocument[], remove: readonly string[]): Promise<void>;
  /** The index has taken a slice; `upToDate` when that was everything the device holds. */
  onProgress(upToDate: boolean): void;
  /** A slice could not be taken. Feeding has ended. */
  onFault(fault: unknown): void;
}

/** So many tickets are copied at once: a few milliseconds of either thread, so that neither a frame nor a question waits for long. */
export const SLICE = 40;

/**
 * Keeps the index true to the read model, a slice at a time, each in an idle moment and only once the one before has been taken.
 */
export class IndexFeed {
  private readonly changed = new ChangedTickets();
  private readonly toPut = new Set<string>();
  private readonly toRemove = new Set<string>();
  private readVersion: number | null = null;
  private feeding = false;
  private ended = false;
  private callOff: () => void = () => undefined;
  private readonly ports: FeedPorts;
  private readonly unsubscribe: () => void;

  constructor(ports: FeedPorts) {
    this.ports = ports;
    this.unsubscribe = ports.read.subscribe(() => this.plan());
    this.plan();
  }

  close(): void {
    this.ended = true;
    this.callOff();
    this.unsubscribe();
  }

  private plan(): void {
    // A ticket whose thread is still being read would be found by its subject alone.
    if (this.feeding || this.ended || !this.ports.read.isWhole()) return;
    this.callOff();
    this.callOff = this.ports.whenIdle(() => void this.feedSlice());
  }

  private async feedSlice(): Promise<void> {
    const { read } = this.ports;
    const queues = new Map(queuesOf(read).map(({ id, name }) => [id, name]));
    this.notice(queues);
    const ids = [...this.toPut].slice(0, SLICE);
    const put = ids.map((id) => read.ticket(id)).filter((row) => row !== null);
    const removed = [...this.toRemove];
    for (const id of ids) this.toPut.delete(id);
    this.toRemove.clear();
    this.feeding = true;
    try {
      if (put.length + removed.length > 0)
        await this.ports.feed(
          put.map((row) => ticketDocument(row, read, (id) => queues.get(id) ?? '')),
          removed,
        );
    } catch (fault) {
      // What was closed on purpose refuses its last slice, and nobody needs to hear of it.
      if (!this.ended) this.ports.onFault(fault);
      this.close();
    }
    this.feeding = false;
    if (this.ended) return;
    const upToDate = this.toPut.size === 0 && this.readVersion === read.version();
    this.ports.onProgress(upToDate);
    if (!upToDate) this.plan();
  }

  /** What is gone leaves the index; everything else that changed is read again. */
  private notice(queues: ReadonlyMap<string, string>): void {
    const version = this.ports.read.version();
    if (version === this.readVersion) return;
    this.readVersion = version;
    const { put, removed } = this.changed.take(this.ports.read, queues);
    for (const id of removed) {
      this.toPut.delete(id);
      this.toRemove.add(id);
    }
    for (const id of put) {
      this.toRemove.delete(id);
      this.toPut.add(id);
    }
  }
}
