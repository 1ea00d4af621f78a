import { answerCall } from '../../app/search/answer-call.ts';
import { SearchIndex } from '../../app/search/search-index.ts';
import type { SearchAnswer, SearchCall } from '../../app/search/search-protocol.ts';
import type { WorkerPort } from '../../app/search/worker-line.ts';

type Heard = (event: MessageEvent<SearchAnswer>) => void;

/** The search worker without a thread of its own: it answers, as a worker does, in a later turn. */
export class FakeSearchWorker implements WorkerPort {
  readonly calls: SearchCall[] = [];
  ended = false;
  private readonly index = new SearchIndex();
  private readonly heard: Heard[] = [];
  private readonly failed: (() => void)[] = [];

  postMessage(message: unknown): void {
    // A worker is sent a copy: what cannot be copied fails here as it would there.
    const call = structuredClone(message) as SearchCall;
    this.calls.push(call);
    queueMicrotask(() => {
      const data = answerCall(this.index, call);
      if (!this.ended) for (const hear of this.heard) hear({ data } as MessageEvent<SearchAnswer>);
    });
  }

  addEventListener(type: 'message' | 'error' | 'messageerror', listener: Heard | (() => void)): void {
    if (type === 'message') this.heard.push(listener);
    if (type === 'error') this.failed.push(listener as () => void);
  }

  terminate(): void {
    this.ended = true;
  }

  /** Dies, as a worker whose script could not be loaded does. */
  die(): void {
    for (const fail of this.failed) fail();
  }
}

/** Idle moments that come when a test says so. */
export class IdleMoments {
  private planned: (() => void)[] = [];

  readonly whenIdle = (run: () => void): (() => void) => {
    this.planned.push(run);
    return () => {
      this.planned = this.planned.filter((one) => one !== run);
    };
  };

  /** How many wait for an idle moment. */
  get waiting(): number {
    return this.planned.length;
  }

  /** One idle moment, and the turns that what it starts takes to end. */
  async pass(): Promise<void> {
    const runs = this.planned;
    this.planned = [];
    for (const run of runs) run();
    await new Promise((done) => setImmediate(done));
  }

  /** Idle moments until nothing waits for one. */
  async passAll(): Promise<void> {
    while (this.waiting > 0) await this.pass();
  }
}
