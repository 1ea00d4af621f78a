import { expect, it } from 'vitest';
import { coverFile } from './cover-file.ts';

it('nothing is there before the first piece', () => {
  expect(coverFile([])).toEqual({ through: 0, used: [] });
  expect(coverFile([{ from: 5, size: 5 }]).through).toBe(0);
});

it('pieces in any order count as far as there is no gap', () => {
  const pieces = [
    { from: 20, size: 5 },
    { from: 0, size: 10 },
    { from: 10, size: 5 },
  ];
  expect(coverFile(pieces).through).toBe(15);
});

it('what lies in two pieces is used once', () => {
  const pieces = [
    { from: 0, size: 4 },
    { from: 0, size: 10 },
    { from: 6, size: 10 },
    { from: 8, size: 2 },
  ];
  expect(coverFile(pieces)).toEqual({
    through: 16,
    used: [
      { piece: { from: 0, size: 10 }, skip: 0 },
      { piece: { from: 6, size: 10 }, skip: 4 },
    ],
  });
});
