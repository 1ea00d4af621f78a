import { expect, it } from 'vitest';
import { filterChoices } from './filter-choices.ts';

const CHOICES = [
  { name: 'Ask for details and wait', words: ['macro'] },
  { name: 'We have it', words: ['received'] },
  { name: 'VPN works again', words: ['macro', 'no-answer'] },
  { name: 'Zoë Waterman', words: [] },
];
const names = (typed: string) => filterChoices(CHOICES, typed).map(({ name }) => name);

it('offers everything in its order while nothing is typed', () => {
  expect(names('')).toHaveLength(4);
});

it('finds by the beginnings of words in names and other words, whatever the case and the accents', () => {
  expect(names('MAC')).toEqual(['Ask for details and wait', 'VPN works again']);
  expect(names('answer')).toEqual(['VPN works again']);
  expect(names('zoe')).toEqual(['Zoë Waterman']);
  expect(names('etails')).toEqual([]);
});

it('puts first what begins with what is typed', () => {
  expect(names('w')).toEqual(['We have it', 'Ask for details and wait', 'VPN works again', 'Zoë Waterman']);
  expect(names('wait for')).toEqual(['Ask for details and wait']);
});
