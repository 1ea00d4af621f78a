/** Runs a task after so many milliseconds unless it is called off. */
export type After = (ms: number, task: () => void) => () => void;

/** Something took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(ms: number) {
    super(`It was not done within ${ms / 1_000} s.`);
  }
}

/**
 * Does work that ends in time: when its time is up this rejects with `TookTooLong`, whether the work listens to its signal or not.
 */
export async function withinLimit<Value>(
  after: After,
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const ending = new AbortController();
  const timer: { callOff: () => void } = { callOff: () => undefined };
  const late = new Promise<never>((_done, fail) => {
    timer.callOff = after(ms, () => {
      const fault = new TookTooLong(ms);
      fail(fault);
      ending.abort(fault);
    });
  });
  try {
    return await Promise.race([work(ending.signal), late]);
  } finally {
    timer.callOff();
  }
}
