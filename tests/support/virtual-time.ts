/** A clock and timers that stand still until the run is told to go on. */
export interface VirtualTime {
  /** Milliseconds since 1970, as the world of the run has it. */
  readonly now: () => number;
  /** Resolves when that many milliseconds of the run have passed. */
  sleep(ms: number): Promise<void>;
  /** Calls back once after that many milliseconds; the answer takes the call back. */
  after(ms: number, call: () => void): () => void;
  /** Runs everything due up to the moment, in order of time and then of asking, and leaves the clock there. */
  runUntil(moment: number): Promise<void>;
  /** How many timers still wait. */
  waiting(): number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  call: (() => void) | null;
}

// Taken at once, since a run may put the virtual clock in the place of the real timers.
const realSetImmediate = setImmediate;

/** Resolves when every promise that can go on by itself has gone as far as it can. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    realSetImmediate(resolve);
  });
}

/** Virtual time that begins at `startMs`. Between two timers all promises settle, so the order of a run depends on nothing outside it. */
export function virtualTime(startMs: number): VirtualTime {
  const heap: Timer[] = [];
  let nowMs = startMs;
  let order = 0;

  const after = (ms: number, call: () => void): (() => void) => {
    const timer: Timer = { at: nowMs + Math.max(0, Math.ceil(ms)), order: (order += 1), call };
    pushTimer(heap, timer);
    return () => {
      timer.call = null;
    };
  };

  return {
    now: () => nowMs,
    after,
    sleep: (ms) =>
      new Promise((resolve) => {
        after(ms, resolve);
      }),
    runUntil: async (moment) => {
      await settle();
      for (let next = heap[0]; next !== undefined && next.at <= moment; next = heap[0]) {
        popTimer(heap);
        if (next.call === null) continue;
        nowMs = next.at;
        next.call();
        await settle();
      }
      nowMs = Math.max(nowMs, moment);
    },
    waiting: () => heap.filter((timer) => timer.call !== null).length,
  };
}

/** Lets the virtual clock run until the promise has settled, and gives what it gave. */
export async function runUntilSettled<T>(time: VirtualTime, promise: Promise<T>): Promise<T> {
  const run = { isDone: false };
  const done = promise.finally(() => {
    run.isDone = true;
  });
  done.catch(() => undefined);
  while (!run.isDone) await time.runUntil(time.now() + 1_000);
  return done;
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function pushTimer(heap: Timer[], timer: Timer): void {
  let at = heap.length;
  heap.push(timer);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent]!;
    if (!isBefore(timer, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = timer;
}

function popTimer(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
    if (!isBefore(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
}
