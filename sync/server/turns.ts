/**
 * Turns at things that only one piece of work at a time can win anyway: writers of one lane in one process would only cancel each other's
 * transactions. Turns are given in the order in which they are asked for.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work once everybody who asked earlier for the same thing is done, whatever became of theirs. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const earlier = this.#last.get(key) ?? Promise.resolve();
    const mine = earlier.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
