import { expect, it } from 'vitest';
import { countMoves } from './count-moves.ts';

it.each([
  ['nothing changed', 'abcd', 'abcd', 0],
  ['one ticket came', 'abcd', 'xabcd', 1],
  ['one left', 'abcd', 'abd', 1],
  ['one rose to the top', 'abcd', 'dabc', 1],
  ['one came, one left, one rose', 'abcd', 'xdab', 3],
  ['all is in another order', 'abcd', 'dcba', 3],
  ['the list was empty', '', 'abc', 3],
])('counts what waits when %s', (_what, shown, next, waiting) => {
  expect(countMoves(Array.from(shown), Array.from(next))).toBe(waiting);
});
