import type { SearchAnswer, SearchTask } from './search-protocol.ts';

/** What is needed of a Worker. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SearchAnswer>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** The answer to a task, by its type. */
type AnswerTo<T extends SearchTask> = Extract<
  SearchAnswer,
  { type: T['type'] extends 'feed' ? 'fed' : 'found' }
>;

interface Waiting {
  readonly answered: (answer: SearchAnswer) => void;
  readonly failed: (fault: Error) => void;
}

/** Calls to the worker and its answers, one for each. A worker that dies fails all that wait, and every later call. */
export class WorkerLine {
  private readonly waiting = new Map<number, Waiting>();
  private turn = 0;
  private over: Error | null = null;

  private readonly port: WorkerPort;

  constructor(port: WorkerPort) {
    this.port = port;
    port.addEventListener('message', ({ data }) => this.take(data));
    port.addEventListener('error', () => this.end(new Error('The search worker stopped.')));
    port.addEventListener('messageerror', () =>
      this.end(new Error('The search worker could not be understood.')),
    );
  }

  /** Asks the worker; rejects when it could not do it. */
  async ask<T extends SearchTask>(task: T): Promise<AnswerTo<T>> {
    if (this.over !== null) throw this.over;
    const turn = (this.turn += 1);
    const answer = await new Promise<SearchAnswer>((answered, failed) => {
      this.waiting.set(turn, { answered, failed });
      this.port.postMessage({ ...task, turn });
    });
    if (answer.type === 'failed') throw new Error(answer.reason);
    // The worker answers a feeding with `fed` and every question with `found` (answer-call.ts).
    return answer as AnswerTo<T>;
  }

  /** Ends the worker. What still waits is told so. */
  close(): void {
    this.end(new Error('Search was closed.'));
  }

  private take(answer: SearchAnswer): void {
    this.waiting.get(answer.turn)?.answered(answer);
    this.waiting.delete(answer.turn);
  }

  private end(fault: Error): void {
    this.over ??= fault;
    this.port.terminate();
    for (const { failed } of this.waiting.values()) failed(fault);
    this.waiting.clear();
  }
}
