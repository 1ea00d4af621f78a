import type { Scope } from '../../domain/scope.ts';
import { socketMessageSchema, type Poke } from '../../protocol/poke.ts';

/** A socket that is open. `hear` is given each text that comes over it. */
export interface RoundSocket {
  hear(listener: (text: string) => void): void;
  /** Ends once the other side knows of it. */
  close(): Promise<void>;
}

/** Opens a socket from a page of this origin; rejects when it is refused. */
export type OpenSocket = (url: string, origin: string, signal: AbortSignal) => Promise<RoundSocket>;

/** What a socket has told of, from the moment on at which it was opened. */
export class HeardPokes {
  readonly #heard: Poke[] = [];
  #waiting: { readonly scope: Scope; readonly done: () => void } | null = null;

  constructor(socket: RoundSocket) {
    socket.hear((text) => {
      const said = socketMessageSchema.safeParse(readJson(text)).data;
      // What is said of others' whereabouts is nothing to a round.
      if (said?.type === 'pokes') this.#take(said.pokes);
    });
  }

  /** Waits for a poke of this scope; one that has come before counts. */
  async of(scope: Scope): Promise<void> {
    if (this.#heard.some((poke) => poke.scope === scope)) return;
    await new Promise<void>((done) => (this.#waiting = { scope, done }));
  }

  #take(pokes: readonly Poke[]): void {
    this.#heard.push(...pokes);
    const waiting = this.#waiting;
    if (waiting !== null && pokes.some(({ scope }) => scope === waiting.scope)) waiting.done();
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No message that anybody knows: the step that waits for a poke says that none came.
    return null;
  }
}
