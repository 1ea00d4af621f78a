import type { DeviceEnvironment } from './environment.ts';

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait after a failure: full jitter, doubling up to half a minute, so that a hundred devices do not come back in one instant
 * after the server was away. A hint that things are well again ends the wait.
 */
export class BackOff {
  private readonly environment: DeviceEnvironment;
  private readonly waiting = new Set<() => void>();
  private failures = 0;

  constructor(environment: DeviceEnvironment) {
    this.environment = environment;
  }

  /** Resolves when it is time for the next try; not before `leastMs`, unless woken. */
  wait(leastMs = 0): Promise<void> {
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.failures, 10));
    this.failures += 1;
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        this.waiting.delete(end);
        resolve();
      };
      const stop = this.environment.timers.after(leastMs + this.environment.random() * ceiling, end);
      this.waiting.add(end);
    });
  }

  /** Ends every wait now: something hints that a try may succeed, or nothing is to be tried any more. */
  wake(): void {
    for (const end of [...this.waiting]) end();
  }

  /** After a success the next failure waits briefly again. */
  succeeded(): void {
    this.failures = 0;
  }
}
