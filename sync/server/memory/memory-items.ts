/** What an item was before a commit that is still under way. */
interface Pending<T> {
  readonly before: T | undefined;
}

/**
 * One family of items by key. Values are never changed in place. A value written by a commit under way remembers what it replaced until
 * the commit settles, so that a read can be shown the table as it was: late visibility.
 */
export class MemoryItems<T> {
  readonly #items = new Map<string, T>();
  readonly #pending = new Map<string, Pending<T>>();

  /** The newest value, as a transaction sees it. */
  get(key: string): T | undefined {
    return this.#items.get(key);
  }

  /** The value as a plain read sees it: `seesOld` says whether a pending write is hidden from it. */
  read(key: string, seesOld: (key: string) => boolean): T | undefined {
    const pending = this.#pending.get(key);
    return pending !== undefined && seesOld(key) ? pending.before : this.#items.get(key);
  }

  /** Whether a plain read would be shown what was there before a commit under way. */
  isHidden(key: string, seesOld: (key: string) => boolean): boolean {
    return this.#pending.has(key) && seesOld(key);
  }

  put(key: string, value: T, isPending: boolean): void {
    this.#remember(key, isPending);
    this.#items.set(key, value);
  }

  delete(key: string, isPending: boolean): void {
    this.#remember(key, isPending);
    this.#items.delete(key);
  }

  #remember(key: string, isPending: boolean): void {
    if (isPending && !this.#pending.has(key)) this.#pending.set(key, { before: this.#items.get(key) });
  }

  /** The commit that wrote these keys has settled: everyone sees them. */
  settle(keys: Iterable<string>): void {
    for (const key of keys) this.#pending.delete(key);
  }

  values(): IterableIterator<T> {
    return this.#items.values();
  }

  clear(): void {
    this.#items.clear();
    this.#pending.clear();
  }
}
