import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

describe('seeded dice', () => {
  it('fall the same way for one seed and differently for another', () => {
    const rolls = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(rolls('a')).toEqual(rolls('a'));
    expect(rolls('a')).not.toEqual(rolls('b'));
  });

  it('stay within their bounds and use all of them', () => {
    const random = seededRandom('bounds');
    const seen = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
    for (let n = 0; n < 500; n++) expect(random.next()).toBeLessThan(1);
  });

  it('favour the heavier', () => {
    const random = seededRandom('weights');
    const picks = Array.from({ length: 2000 }, () => random.weighted([1, 9], (weight) => weight));
    expect(picks.filter((pick) => pick === 9).length / 2000).toBeCloseTo(0.9, 1);
  });

  it('refuse to pick from nothing', () => {
    expect(() => seededRandom('none').pick([])).toThrow('nothing to pick');
  });

  it('write Crockford’s base 32', () => {
    expect(seededRandom('text').text(26)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});
