import { expect, it } from 'vitest';
import { choosePlural } from './choose-plural.ts';

it('gives the words for a number, and those for all others where a number has none of its own', () => {
  expect(choosePlural(1, { one: 'a ticket', other: 'tickets' })).toBe('a ticket');
  expect(choosePlural(2, { one: 'a ticket', other: 'tickets' })).toBe('tickets');
  expect(choosePlural(1, { other: 'tickets' })).toBe('tickets');
});
