import { CROCKFORD } from '../../../sync/domain/hash.ts';

/** Dice that fall the same way every time for one seed. */
export interface SeededRandom {
  /** A number from 0 to below 1. */
  next(): number;
  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  /** One of them. Throws when there is none. */
  pick<T>(from: readonly T[]): T;
  /** One of them, the heavier the likelier. Throws when there is none. */
  weighted<T>(from: readonly T[], weightOf: (item: T) => number): T;
  /** `length` characters of Crockford's base 32. */
  text(length: number): string;
}

/** Makes dice from a seed: xmur3 spreads the text over 128 bits, sfc32 draws from them (both public domain, by Chris Doty-Humphrey and bryc). */
export function seededRandom(seed: string): SeededRandom {
  const next = sfc32(spread(seed));
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => at(from, Math.floor(next() * from.length));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    weighted(from, weightOf) {
      let rest = next() * from.reduce((sum, item) => sum + weightOf(item), 0);
      for (const item of from) {
        rest -= weightOf(item);
        if (rest < 0) return item;
      }
      return at(from, from.length - 1);
    },
    text(length) {
      let text = '';
      for (let n = 0; n < length; n++) text += CROCKFORD.charAt(Math.floor(next() * 32));
      return text;
    },
  };
}

function at<T>(from: readonly T[], index: number): T {
  const item = from[index];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

function spread(seed: string): () => number {
  let state = 1779033703 ^ seed.length;
  for (let n = 0; n < seed.length; n++) {
    state = Math.imul(state ^ seed.charCodeAt(n), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2246822507);
    state = Math.imul(state ^ (state >>> 13), 3266489909);
    return (state ^= state >>> 16) >>> 0;
  };
}

function sfc32(word: () => number): () => number {
  let [a, b, c, d] = [word(), word(), word(), word()];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
}
