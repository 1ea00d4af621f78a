import type { Poke } from '../../protocol/poke.ts';
import { newestOfEachLog, sendPokes, type PokeDeps } from './send-pokes.ts';

/** Pokes gather for this long before they are sent, so that a burst of commits is one message to each socket. */
export const POKE_PAUSE_MS = 60;

/** What a sender needs besides. `later` calls back after so many milliseconds and gives what calls that off. */
export interface PokeSenderOptions extends PokeDeps {
  readonly later: (task: () => void, ms: number) => () => void;
  /** Told when sending failed. Nothing is lost by it: devices pull by themselves once a minute. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * Sends pokes for a server that lives on between calls. The first after a quiet time goes at once, the next wait for the pause to end. A seq
 * that was sent is not sent again, so the same news may come both from a push and from the table's stream.
 */
export class PokeSender {
  readonly #options: PokeSenderOptions;
  readonly #told = new Map<string, number>();
  #waiting: Poke[] = [];
  #sending: Promise<void> = Promise.resolve();
  #callOff: (() => void) | null = null;
  #isOpen = true;

  constructor(options: PokeSenderOptions) {
    this.#options = options;
  }

  /** Takes pokes; never throws and never waits. */
  poke(pokes: readonly Poke[]): void {
    if (!this.#isOpen) return;
    const fresh = pokes.filter((poke) => poke.seq > (this.#told.get(logOf(poke)) ?? 0));
    if (fresh.length === 0) return;
    this.#waiting = newestOfEachLog([...this.#waiting, ...fresh]);
    if (this.#callOff === null) this.#sendAndPause();
  }

  /** Sends what waits, and takes nothing more. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    this.#callOff?.();
    this.#callOff = null;
    this.#send();
    await this.#sending;
  }

  #sendAndPause(): void {
    this.#send();
    this.#callOff = this.#options.later(() => {
      this.#callOff = null;
      if (this.#waiting.length > 0) this.#sendAndPause();
    }, POKE_PAUSE_MS);
  }

  #send(): void {
    const pokes = this.#waiting;
    this.#waiting = [];
    if (pokes.length === 0) return;
    for (const poke of pokes) this.#told.set(logOf(poke), poke.seq);
    // One after the other: a later poke must not overtake an earlier one's look at who listens.
    this.#sending = this.#sending
      .then(() => sendPokes(this.#options, pokes))
      .catch((fault: unknown) => this.#options.onFault(fault));
  }
}

function logOf({ scope, kind, lane }: Poke): string {
  return `${scope} ${kind} ${lane}`;
}
