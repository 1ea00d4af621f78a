import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

function draw(seed: number | string): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
}

it('gives the same numbers for the same seed and others for another', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('keeps forks apart: drawing from one does not shift another', () => {
  const one = seededRandom(1);
  const other = seededRandom(1);
  one.fork('faults').next();
  expect(one.fork('work').next()).toBe(other.fork('work').next());
  expect(one.next()).toBe(other.next());
});

it('draws every number of a range, and only those', () => {
  const random = seededRandom('range');
  const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 7)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
});

it('follows the weights', () => {
  const random = seededRandom('weights');
  const counts = { often: 0, seldom: 0, never: 0 };
  for (let n = 0; n < 3_000; n += 1) counts[random.weighted({ often: 9, seldom: 1, never: 0 })] += 1;
  expect(counts.never).toBe(0);
  expect(counts.often / counts.seldom).toBeGreaterThan(6);
  expect(counts.often / counts.seldom).toBeLessThan(13);
});

it('shuffles without losing anything', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(seededRandom(3).shuffled(list).sort()).toEqual(list);
});
