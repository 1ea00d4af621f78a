import { createHash } from 'node:crypto';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';

interface VirtualTimer {
  readonly cancel: () => void;
  ref(): VirtualTimer;
  unref(): VirtualTimer;
  hasRef(): boolean;
}

let time: VirtualTime | null = null;
let random: SeededRandom | null = null;
const RealDate = Date;

/** From now on every timer, clock and die of this process that was not handed in is the run's. */
export function useVirtualGlobals(ofTime: VirtualTime, ofRandom: SeededRandom): void {
  time = ofTime;
  random = ofRandom;
}

/**
 * Puts the virtual clock, timers, dice and an immediate SHA-256 in the place of the real ones. To be called once, before RxDB is loaded: with
 * them even what RxDB does behind its doors happens in an order that the seed alone decides.
 */
export function installVirtualGlobals(): void {
  const start = (ms: number | undefined, call: () => void): VirtualTimer => {
    if (time === null) throw new Error('A timer was asked for outside of a run');
    const timer: VirtualTimer = {
      cancel: time.after(ms ?? 0, call),
      ref: () => timer,
      unref: () => timer,
      hasRef: () => true,
    };
    return timer;
  };
  const stop = (timer: VirtualTimer | undefined): void => timer?.cancel();
  const repeat = (call: () => void, ms: number): VirtualTimer => {
    let current = start(ms, again);
    function again(): void {
      current = start(ms, again);
      call();
    }
    const timer: VirtualTimer = {
      cancel: () => current.cancel(),
      ref: () => timer,
      unref: () => timer,
      hasRef: () => true,
    };
    return timer;
  };
  const now = (): number => time?.now() ?? 0;
  class VirtualDate extends RealDate {
    constructor(...args: [] | [number | string]) {
      super(args[0] ?? now());
    }
    static override now = now;
  }
  Object.assign(globalThis, {
    Date: VirtualDate,
    setTimeout: (call: () => void, ms?: number) => start(ms, call),
    clearTimeout: stop,
    setInterval: repeat,
    clearInterval: stop,
    setImmediate: (call: () => void) => start(0, call),
    clearImmediate: stop,
  });
  Math.random = () => random?.next() ?? 0.5;
  Object.defineProperty(performance, 'now', { value: now });
  // The real one answers from a thread of its own, at a moment that no seed decides.
  Object.defineProperty(crypto.subtle, 'digest', {
    value: async (_name: string, data: Uint8Array) => {
      const digest = createHash('sha256').update(data).digest();
      return digest.buffer.slice(digest.byteOffset, digest.byteOffset + digest.byteLength);
    },
  });
}
