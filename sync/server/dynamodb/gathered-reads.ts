import type { ItemKey } from '../keys.ts';
import type { Item } from './item.ts';
import { readItems, type Table } from './read-items.ts';

interface Waiting {
  readonly keys: readonly ItemKey[];
  readonly resolve: (items: (Item | null)[]) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Reads of items that are asked for in one turn of the event loop, made as one: a pull of seven kinds reads what they need together, and a
 * push its documents and markers. Each call costs more than the items it brings.
 */
export class GatheredReads {
  readonly #table: Table;
  #waiting: Waiting[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  /** Strongly consistent, in the order of the keys; null for what is not there. */
  async read(keys: readonly ItemKey[]): Promise<(Item | null)[]> {
    if (keys.length === 0) return [];
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => void this.#readAll());
      this.#waiting.push({ keys, resolve, reject });
    });
  }

  /** Answers everybody who waits, with what was read or with the fault. */
  async #readAll(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const items = await readItems(
        this.#table,
        waiting.flatMap(({ keys }) => keys),
      );
      let start = 0;
      for (const { keys, resolve } of waiting) {
        resolve(items.slice(start, start + keys.length));
        start += keys.length;
      }
    } catch (fault) {
      for (const { reject } of waiting) reject(fault);
    }
  }
}
