import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { ticketIdOf } from '../domain/lane.ts';
import { refuse } from '../domain/refusal.ts';
import { PUSH_BYTES, PUSH_ROWS } from '../protocol/limits.ts';
import { pushResponseSchema, type PushRequest, type PushResponse } from '../protocol/push.ts';
import { BackOff } from './back-off.ts';
import type { Exchange } from './exchange.ts';
import type { PushMuxPorts } from './push-mux-ports.ts';
import { standingAfter, type PushOutcome, type TicketStanding } from './push-outcome.ts';
import { PushQueue, type Entry } from './push-queue.ts';
import type { ServerLink } from './server-link.ts';

/** After so many failures of the server in a row the rows themselves are suspected. */
const SUSPICIOUS_FAILURES = 3;

/**
 * One queue for the rows of all kinds: what is submitted within a turn travels in one request, and one request is under way at a time.
 * A message waits until its ticket is there. A whole call that fails is tried for ever; a call that the server finds bad is halved until the
 * bad row stands alone and is refused here, so it delays nobody.
 */
export class PushMux {
  private readonly link: ServerLink;
  private readonly ports: PushMuxPorts;
  private readonly backOff: BackOff;
  private readonly queue = new PushQueue();
  /** What this run has learnt of tickets, ahead of what the local database shows of them. */
  private readonly learnt = new Map<string, TicketStanding>();
  private draining = false;
  private closed = false;
  /** The most rows of the next request: halved when the server finds a request bad, whole again after a good one. */
  private most = PUSH_ROWS;
  private serverFailures = 0;

  constructor(link: ServerLink, ports: PushMuxPorts) {
    this.link = link;
    this.ports = ports;
    this.backOff = new BackOff(link.environment);
  }

  /**
   * Resolves once the server has judged the row, and never when the mux is closed before: replication takes any answer for a judgement.
   * `assumed` is the rev the server is believed to hold. `isOwn`: it is left out when it is taken back, or comes by pull, while it waits.
   */
  submit(kind: Kind, assumed: string | null, doc: AnyDocument, isOwn = false): Promise<PushOutcome> {
    return new Promise((settle) => {
      if (this.closed) return;
      if (kind === 'tickets' && this.learnt.get(doc.id) === 'refused') this.learnt.delete(doc.id);
      this.queue.add({ kind, assumed, doc, bytes: JSON.stringify(doc).length + 100, isOwn, settle });
      this.drainSoon();
    });
  }

  /** The keys (`kind:id`) of the rows that wait for an answer. */
  waiting(): ReadonlySet<string> {
    return this.queue.names();
  }

  /** Whether this row waits for an answer. */
  isWaiting(kind: Kind, id: string): boolean {
    return this.queue.holds(kind, id);
  }

  /** The rows of a kind that wait for an answer, by id. */
  waitingOf(kind: Kind): readonly string[] {
    return this.queue.idsOf(kind);
  }

  /** Tries again now. */
  wake(): void {
    this.backOff.wake();
    this.look();
  }

  /** Looks whether a message that waited for its ticket may go. */
  look(): void {
    if (this.queue.size > 0) this.drainSoon();
  }

  /** Nothing is sent or answered any more. */
  close(): void {
    this.closed = true;
    this.queue.clear();
    this.backOff.wake();
  }

  private drainSoon(): void {
    if (this.draining || this.closed) return;
    this.draining = true;
    this.link.environment.timers.after(0, () => void this.drain());
  }

  private async drain(): Promise<void> {
    try {
      let batch = this.take();
      while (batch.length > 0 && !this.closed) {
        await this.send(batch);
        batch = this.take();
      }
    } finally {
      this.draining = false;
    }
  }

  /** The rows of the next request, tickets first. They stay in the queue until they are answered. */
  private take(): Entry[] {
    this.dropTakenBack();
    const batch: Entry[] = [];
    const here = new Set<string>();
    let bytes = 0;
    for (const entry of this.queue.ticketsFirst()) {
      if (batch.length >= this.most || (batch.length > 0 && bytes + entry.bytes > PUSH_BYTES)) break;
      if (entry.kind === 'tickets') here.add(entry.doc.id);
      else if (this.mustWait(entry, here)) continue;
      batch.push(entry);
      bytes += entry.bytes;
    }
    return batch;
  }

  /** What its author took back is not sent: to replication it is as good as accepted, and what stands in its place is pushed by nobody. */
  private dropTakenBack(): void {
    for (const entry of this.queue) {
      if (!entry.isOwn || this.ports.isOwnForm(entry.kind, entry.doc.id)) continue;
      this.queue.delete(entry);
      if (entry.kind === 'tickets') this.learnt.delete(entry.doc.id);
      entry.settle({ status: 'accepted' });
    }
  }

  private mustWait(entry: Entry, here: ReadonlySet<string>): boolean {
    if (entry.kind !== 'messages') return false;
    const ticketId = ticketIdOf('messages', entry.doc.id);
    const standing = this.learnt.get(ticketId) ?? this.ports.ticketStanding(ticketId);
    if (standing === 'refused') {
      const refusal = refuse('ticket-missing', 'Its ticket was not taken by the server.');
      this.settle(entry, { status: 'unsendable', refusal });
      return true;
    }
    return standing === 'unsent' && !here.has(ticketId);
  }

  private async send(batch: readonly Entry[]): Promise<void> {
    const request: PushRequest = {
      device: this.ports.device,
      rows: batch.map(({ kind, assumed, doc }) => ({ kind, assumed, doc })),
    };
    const outcome = await this.link.call('/api/sync/push', request, pushResponseSchema);
    if (this.closed) return;
    if (outcome.outcome === 'answered') {
      await this.read(batch, outcome.value);
      return;
    }
    if (outcome.outcome === 'problem' && isBadRequest(outcome)) this.halve(batch, outcome);
    else await this.failed(batch, outcome);
  }

  private read(batch: readonly Entry[], response: PushResponse): Promise<void> | undefined {
    if (!this.ports.sameEpoch(response.epoch)) {
      this.close();
      return undefined;
    }
    if (response.answers.length !== batch.length) return this.pause();
    this.serverFailures = 0;
    this.most = Math.min(PUSH_ROWS, this.most * 2);
    let again = false;
    for (const [index, entry] of batch.entries()) {
      const answer = response.answers[index];
      if (answer === undefined || answer.status === 'retry') again = true;
      else this.settle(entry, answer);
    }
    this.ports.answered(new Set(batch.map((entry) => entry.kind)));
    if (again) return this.pause();
    this.backOff.succeeded();
    return undefined;
  }

  /**
   * The whole call failed: the rows stay and go again. When the server keeps failing at it, some row may be what it fails at: requests
   * grow smaller, and a row that fails alone goes behind the others, so that it does not hold them up.
   */
  private async failed(batch: readonly Entry[], outcome: Exchange<unknown>): Promise<void> {
    const problem = outcome.outcome === 'problem' ? outcome : null;
    if (problem !== null && problem.status >= 500) {
      this.serverFailures += 1;
      if (this.serverFailures >= SUSPICIOUS_FAILURES) this.most = Math.max(1, Math.floor(batch.length / 2));
      const [only] = batch;
      if (batch.length === 1 && only !== undefined && this.queue.delete(only)) this.queue.add(only);
    }
    await this.pause(problem?.retryAfterMs ?? 0);
  }

  private async pause(leastMs = 0): Promise<void> {
    this.ports.stalled();
    await this.backOff.wait(leastMs);
  }

  private halve(batch: readonly Entry[], problem: { readonly status: number }): void {
    const [only] = batch;
    if (batch.length > 1 || only === undefined) {
      this.most = Math.ceil(batch.length / 2);
      return;
    }
    const detail = 'The server could not read this. Its text is kept here.';
    const refusal = refuse(problem.status === 413 ? 'too-large' : 'invalid', detail);
    this.settle(only, { status: 'unsendable', refusal });
  }

  private settle(entry: Entry, outcome: PushOutcome): void {
    this.queue.delete(entry);
    if (entry.kind === 'tickets') this.learnt.set(entry.doc.id, standingAfter(entry.assumed, outcome));
    entry.settle(outcome);
  }
}

function isBadRequest(outcome: Extract<Exchange<unknown>, { outcome: 'problem' }>): boolean {
  return outcome.status === 400 || outcome.status === 413;
}
