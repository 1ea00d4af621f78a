import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';

/** The tab was closed or killed: nothing after this line of it ever ran. */
export class TabKilled extends Error {}

/** The device's storage is full: the write did not happen. */
export class StorageFull extends Error {}

/**
 * One tab. Its memory ends with it; what it wrote stays. Every write is a step of its own, and between two steps the tab can be killed,
 * another tab can write, and answers can arrive.
 */
export interface ModelTab {
  readonly name: string;
  isAlive(): boolean;
  kill(): void;
  /** Writes in one piece, after a moment. Throws TabKilled or StorageFull without having written. */
  write<T>(change: () => T): Promise<T>;
  /** Waits, then throws TabKilled when the tab is no more. */
  pause(ms: number): Promise<void>;
}

export interface TabOptions {
  readonly name: string;
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  /** The share of writes that fail for want of room. */
  readonly fullShare: () => number;
  /** The share of writes at which the tab dies instead. */
  readonly killShare: () => number;
  /** Told when the tab dies of itself. */
  readonly died: () => void;
}

/** Opens a tab. */
export function openTab(options: TabOptions): ModelTab {
  const { time, random } = options;
  let alive = true;
  const pause = async (ms: number): Promise<void> => {
    await time.sleep(ms);
    if (!alive) throw new TabKilled();
  };
  return {
    name: options.name,
    isAlive: () => alive,
    kill: () => {
      alive = false;
    },
    pause,
    write: async (change) => {
      await pause(random.int(0, 3));
      if (random.chance(options.killShare())) {
        alive = false;
        options.died();
        throw new TabKilled();
      }
      if (random.chance(options.fullShare())) throw new StorageFull();
      return change();
    },
  };
}
