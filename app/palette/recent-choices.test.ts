import { expect, it } from 'vitest';
import { readRecent, withRecent } from './recent-choices.ts';

it('remembers the last twelve choices, each once, newest first', () => {
  let kept: unknown = null;
  for (let turn = 0; turn < 20; turn += 1) kept = withRecent(readRecent(kept), `choice ${turn % 15}`);
  const recent = readRecent(kept);
  expect(recent).toHaveLength(12);
  expect(recent.slice(0, 6)).toEqual([4, 3, 2, 1, 0, 14].map((turn) => `choice ${turn}`));
});

it.each([[null], [7], ['not JSON'], ['{"a":1}'], ['[1]']])('reads %j as nothing', (kept) => {
  expect(readRecent(kept)).toEqual([]);
});
