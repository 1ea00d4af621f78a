import type { Kind } from '../domain/kind.ts';
import { personalScope } from '../domain/scope.ts';
import type { Checkpoint, Pulled, PullResponse } from '../protocol/pull.ts';
import { pullResponseSchema } from '../protocol/pull.ts';
import { BackOff } from './back-off.ts';
import type { ServerLink } from './server-link.ts';

/** What came of one kind, with the scopes of the whole answer. */
export interface PulledPage {
  readonly pulled: Pulled;
  readonly scopes: readonly string[];
}

/** What the mux tells the device around it. */
export interface PullMuxPorts {
  /** False when the answer is of another epoch than this run's: it is then thrown away, and the run ends. */
  readonly sameEpoch: (epoch: string) => boolean;
  /** Whose device this is: an answer to somebody else's session, signed in here meanwhile, is thrown away. */
  readonly personId: string;
}

interface Question {
  readonly kind: Kind;
  readonly checkpoint: Checkpoint | null;
  readonly limit: number;
  readonly answer: (page: PulledPage) => void;
}

/** Asks for several kinds at once: the questions of one turn travel in one request. A call that fails is tried again for ever. */
export class PullMux {
  private readonly link: ServerLink;
  private readonly ports: PullMuxPorts;
  private readonly backOff: BackOff;
  private waiting: Question[] = [];
  private closed = false;

  constructor(link: ServerLink, ports: PullMuxPorts) {
    this.link = link;
    this.ports = ports;
    this.backOff = new BackOff(link.environment);
  }

  /**
   * One page of one kind after the checkpoint (null for the beginning). It never resolves when the mux is closed before: replication takes
   * an empty page for the end.
   */
  pull(kind: Kind, checkpoint: Checkpoint | null, limit: number): Promise<PulledPage> {
    return new Promise((answer) => {
      if (!this.closed) this.ask({ kind, checkpoint, limit, answer });
    });
  }

  /** Tries again now. */
  wake(): void {
    this.backOff.wake();
  }

  /** Nothing is asked or answered any more. */
  close(): void {
    this.closed = true;
    this.backOff.wake();
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private ask(question: Question): void {
    this.waiting.push(question);
    if (this.waiting.length === 1) this.link.environment.timers.after(0, () => void this.send());
  }

  private async send(): Promise<void> {
    const questions = this.waiting;
    this.waiting = [];
    if (this.isClosed()) return;
    const body = {
      pulls: questions.map(({ kind, checkpoint, limit }) => ({ kind, checkpoint, limit })),
    };
    const outcome = await this.link.call('/api/sync/pull', body, pullResponseSchema);
    if (this.isClosed()) return;
    if (outcome.outcome === 'answered' && this.read(questions, outcome.value)) {
      this.backOff.succeeded();
      return;
    }
    await this.backOff.wait(outcome.outcome === 'problem' ? outcome.retryAfterMs : 0);
    for (const question of questions) this.ask(question);
  }

  private read(questions: readonly Question[], response: PullResponse): boolean {
    if (!this.ports.sameEpoch(response.epoch)) {
      this.close();
      return true;
    }
    if (!response.scopes.includes(personalScope(this.ports.personId))) {
      this.link.unbind();
      return false;
    }
    const pages = questions.map(({ kind }) => response.pulls.find((pulled) => pulled.kind === kind));
    if (pages.includes(undefined)) return false;
    for (const [index, question] of questions.entries()) {
      const pulled = pages[index];
      if (pulled !== undefined) question.answer({ pulled, scopes: response.scopes });
    }
    return true;
  }
}
