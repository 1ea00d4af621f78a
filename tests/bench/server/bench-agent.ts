import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { PullRequest } from '../../../sync/protocol/pull.ts';
import { PULL_DOCUMENTS } from '../../../sync/protocol/limits.ts';
import { WireClient } from '../../support/wire-client.ts';
import { BenchRows, type MadeRow } from './bench-rows.ts';

const KINDS = ['tickets', 'messages', 'events', 'people', 'settings', 'articles', 'personal'] as const;
/** A device of the app gathers pokes for as long. */
const GATHER_MS = 50;
/** The app's back-off: full jitter up to a window that doubles. */
const [FIRST_MS, LONGEST_MS, MOST_TRIES] = [500, 30_000, 20];

/** One agent at one device: works, hears pokes, and pulls when it does, as the app does. */
export class BenchAgent {
  readonly wire: WireClient;
  readonly rows: BenchRows;
  readonly #checkpoints = new Map<string, unknown>();
  #pulling: Promise<void> | null = null;
  #isPoked = false;
  #socket: WebSocket | null = null;

  constructor(url: string, device: string, personId: string) {
    this.wire = new WireClient(url, device);
    this.rows = new BenchRows(device, personId);
  }

  /** Signs in, takes a first copy of everything, and listens. */
  async arrive(personId: string): Promise<void> {
    await this.wire.signIn(personId);
    await this.wire.bind();
    await this.pull();
    await this.listen();
  }

  /** Opens the socket; each poke makes a pull, and those that come meanwhile make one more. */
  async listen(): Promise<void> {
    this.#socket = await this.wire.openSocket();
    this.#socket.on('message', () => this.#poked());
  }

  /** Pushes so many rows in one call until all of them were judged, and gives how long that took in milliseconds. */
  async push(count: number): Promise<number> {
    const made = this.#nextRows(count);
    const startedMs = performance.now();
    for (let rest = made; rest.length > 0;) {
      const { answers } = await this.wire.push(rest.map(({ row }) => row));
      const wrong = answers.find(({ status }) => status !== 'accepted' && status !== 'retry');
      if (wrong !== undefined) throw new Error(`An agent without rivals was answered ${wrong.status}`);
      rest.forEach(({ accepted }, index) => {
        if (answers[index]?.status === 'accepted') accepted();
      });
      rest = rest.filter((_, index) => answers[index]?.status === 'retry');
    }
    return performance.now() - startedMs;
  }

  /** What waits on a device: one row for each document, its newest, over what the server is known to hold. */
  #nextRows(count: number): MadeRow[] {
    const waiting = new Map<string, MadeRow>();
    while (waiting.size < count) {
      const made = this.rows.next();
      const earlier = waiting.get(made.id);
      const assumed = earlier === undefined ? made.row.assumed : earlier.row.assumed;
      waiting.set(made.id, { ...made, row: { ...made.row, assumed } });
    }
    return [...waiting.values()];
  }

  /** Pulls everything that is new. */
  async pull(): Promise<void> {
    for (let kinds: readonly (typeof KINDS)[number][] = KINDS; kinds.length > 0;) {
      const pulls: PullRequest['pulls'] = kinds.map((kind) => ({
        kind,
        checkpoint: this.#checkpoints.get(kind) ?? null,
        limit: PULL_DOCUMENTS,
      }));
      const page = await this.wire.pull(pulls);
      for (const { kind, checkpoint } of page.pulls) this.#checkpoints.set(kind, checkpoint);
      kinds = kinds.filter((kind) => page.pulls.some((one) => one.kind === kind && one.more));
    }
  }

  /** Another device of the same person, as far along as this one. */
  twin(): BenchTwin {
    return new BenchTwin(this.wire, this.#checkpoints);
  }

  /** Stops listening, once what it was told of is here. */
  async leave(): Promise<void> {
    this.#socket?.terminate();
    await this.#pulling;
  }

  #poked(): void {
    this.#isPoked = true;
    this.#pulling ??= this.#follow().finally(() => {
      this.#pulling = null;
    });
  }

  async #follow(): Promise<void> {
    while (this.#isPoked) {
      this.#isPoked = false;
      await this.pull();
      await wait(GATHER_MS);
    }
  }
}

/** A device that comes back after an outage: a socket and one pull from where it was. */
export class BenchTwin {
  readonly #wire: WireClient;
  readonly #checkpoints: ReadonlyMap<string, unknown>;
  #socket: WebSocket | null = null;

  constructor(wire: WireClient, checkpoints: ReadonlyMap<string, unknown>) {
    this.#wire = wire;
    this.#checkpoints = new Map(checkpoints);
  }

  /** Tries until the server lets it in, as the app does; gives how often it had to. */
  async comeBack(): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#tryOnce();
        return tries;
      } catch (fault) {
        // `fetch` throws a TypeError when nobody takes the call. Anything that was answered is a fault of the bench.
        if (!(fault instanceof TypeError) || tries === MOST_TRIES) throw fault;
        await wait(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** tries));
      }
    }
  }

  async #tryOnce(): Promise<void> {
    this.#socket = await this.#wire.openSocket();
    await this.#wire.pull(
      KINDS.map((kind) => ({
        kind,
        checkpoint: this.#checkpoints.get(kind) ?? null,
        limit: PULL_DOCUMENTS,
      })),
    );
  }

  leave(): void {
    this.#socket?.terminate();
  }
}
