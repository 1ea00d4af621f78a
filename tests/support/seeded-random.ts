/** A stream of numbers that is a pure function of its seed: everything random in a simulated run comes from one of these. */
export interface SeededRandom {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in the given share of cases (0 never, 1 always). */
  chance(share: number): boolean;
  /** One of the list; throws for an empty one. */
  pick<T>(list: readonly T[]): T;
  /** One of the names, each in proportion to its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** The list in another order; the list itself is left alone. */
  shuffled<T>(list: readonly T[]): T[];
  /** A stream of its own: what is drawn from it never shifts what is drawn from this one. */
  fork(label: string): SeededRandom;
}

/** A stream for the seed. Seeds are any text or number. */
export function seededRandom(seed: number | string): SeededRandom {
  return streamOf(spread(String(seed)), String(seed));
}

/** FNV-1a: spreads a text over 32 bits. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function streamOf(start: number, label: string): SeededRandom {
  let state = start;
  // Mulberry32: 32 bits of state and 2^32 steps, of which one run draws some thousands.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const at = int(0, list.length - 1);
    const chosen = list[at];
    if (at < 0 || chosen === undefined) throw new Error('Nothing can be picked from an empty list');
    return chosen;
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    weighted: (weights) => pickWeighted(weights, next()),
    shuffled: (list) => {
      const mixed = [...list];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = int(0, at);
        const held = mixed[at]!;
        mixed[at] = mixed[other]!;
        mixed[other] = held;
      }
      return mixed;
    },
    fork: (name) => streamOf(spread(`${label}/${name}`), `${label}/${name}`),
  };
}

function pickWeighted<T extends string>(weights: Readonly<Record<T, number>>, share: number): T {
  const entries = namesOf(weights);
  const total = entries.reduce((sum, name) => sum + weights[name], 0);
  let left = share * total;
  for (const name of entries) {
    left -= weights[name];
    if (left < 0) return name;
  }
  throw new Error('Nothing has a weight');
}

function namesOf<T extends string>(weights: Readonly<Record<T, number>>): T[] {
  const names: T[] = [];
  for (const name in weights) names.push(name);
  return names;
}
