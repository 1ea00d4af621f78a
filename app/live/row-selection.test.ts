import { describe, expect, it } from 'vitest';
import { NOTHING_PICKED, pickAll, pickOne, pickRange } from './row-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('picking rows', () => {
  it('picks one and lets it go again', () => {
    const picked = pickOne(pickOne(NOTHING_PICKED, 'a'), 'c');
    expect([...picked.ids]).toEqual(['a', 'c']);
    expect([...pickOne(picked, 'a').ids]).toEqual(['c']);
  });

  it('picks a range from the last one picked, upwards as well as down, beside what is picked', () => {
    const picked = pickRange(pickOne(NOTHING_PICKED, 'b'), 'd', order);
    expect([...picked.ids].sort()).toEqual(['b', 'c', 'd']);
    expect([...pickRange(picked, 'a', order).ids].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('picks the one row when there is nothing to begin a range at', () => {
    expect([...pickRange(NOTHING_PICKED, 'c', order).ids]).toEqual(['c']);
    const elsewhere = pickOne(NOTHING_PICKED, 'gone');
    expect([...pickRange(elsewhere, 'c', order).ids]).toEqual(['gone', 'c']);
  });

  it('picks all', () => {
    expect([...pickAll(order).ids]).toEqual(order);
    expect(pickAll([])).toEqual(NOTHING_PICKED);
  });
});
