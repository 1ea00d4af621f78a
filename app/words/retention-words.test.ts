import { expect, it } from 'vitest';
import { agedWords, keepWords } from './retention-words.ts';

it('says how many tickets a choice would empty, and over how many nights', () => {
  expect(agedWords({ tickets: 0, aNight: 500 })).toBe('No closed ticket is that old today.');
  expect(agedWords({ tickets: 1, aNight: 500 })).toBe(
    '1 ticket is that old today. Once you save, tonight’s run empties what is that old.',
  );
  expect(agedWords({ tickets: 1_240, aNight: 500 })).toBe(
    '1,240 tickets are that old today. Once you save, they are emptied over 3 nights.',
  );
});

it('says a choice in years', () => {
  expect([null, 12, 84].map(keepWords)).toEqual(['For ever', '1 year', '7 years']);
});
