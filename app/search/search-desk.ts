import { Signal } from '../../sync/client/signal.ts';
import type { Subscribe } from '../../sync/client/subscribe.ts';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { faultReason } from './fault-reason.ts';
import { IndexFeed, type WhenIdle } from './index-feed.ts';
import type { SearchMoment } from './passes-filters.ts';
import type { Found } from './rank-hits.ts';
import type { SearchQuery } from './search-query.ts';
import type { SimilarQuestion } from './similar-tickets.ts';
import { NOTHING_READ, type SearchState } from './search-state.ts';
import { WorkerLine, type WorkerPort } from './worker-line.ts';

/** Slices after which those who look are told while the index grows: each one would draw the screen forty times for nothing. */
const TOLD_AFTER_SLICES = 8;

/** Search over everything on this device: the worker, what keeps it fed, and the way to ask it. */
export class SearchDesk {
  private readonly signal = new Signal();
  private readonly line: WorkerLine;
  private readonly feed: IndexFeed;
  private slices = 0;
  private now: SearchState = NOTHING_READ;

  readonly subscribe: Subscribe = this.signal.subscribe;

  constructor(read: ReadModel, worker: WorkerPort, whenIdle: WhenIdle) {
    this.line = new WorkerLine(worker);
    this.feed = new IndexFeed({
      read,
      whenIdle,
      feed: async (put, remove) => {
        const { coverage } = await this.line.ask({ type: 'feed', put, remove });
        this.now = { ...this.now, ...coverage };
      },
      onProgress: (upToDate) => this.tell(upToDate),
      onFault: (fault) => this.become({ failure: faultReason(fault) }),
    });
  }

  state(): SearchState {
    return this.now;
  }

  /** The tickets that answer a question, the best first. Rejects when the worker could not answer. */
  async search(query: SearchQuery, limit: number, moment: SearchMoment): Promise<Found> {
    return (await this.line.ask({ type: 'search', query, limit, moment })).found;
  }

  /** Tickets that seem to be about the same. Rejects when the worker could not answer. */
  async similar(question: SimilarQuestion, moment: SearchMoment): Promise<Found> {
    return (await this.line.ask({ type: 'similar', question, moment })).found;
  }

  /** Ends the worker and the feeding. */
  close(): void {
    this.feed.close();
    this.line.close();
  }

  private tell(complete: boolean): void {
    this.slices += 1;
    if (complete || this.slices % TOLD_AFTER_SLICES === 1) this.become({ complete });
  }

  private become(change: Partial<SearchState>): void {
    this.now = { ...this.now, ...change, turn: this.now.turn + 1 };
    this.signal.raise();
  }
}
