import { expect, it } from 'vitest';
import { plainRow } from '../../tests/support/fake-workspace.ts';
import { namedTickets } from './found-choices.ts';

const ROWS = [
  plainRow('solved', { reference: '7K3F9QMX', status: 'solved' }),
  plainRow('open', { reference: '7K3FZZZZ' }),
  plainRow('other', { reference: 'AB12CD34' }),
];

it.each([
  ['a beginning, open ones first', '7k3f', ['open', 'solved']],
  ['the whole of it', '7K3F-9QMX', ['solved']],
  ['letters read for digits', 'ab l2', ['other']],
  ['too little', '7k', []],
  ['a word', 'abc', []],
  ['more than a reference', '7K3F-9QMX-1', []],
])('finds tickets by %s', (_kind, typed, ids) => {
  expect(namedTickets(ROWS, typed).map(({ ticket }) => ticket.id)).toEqual(ids);
});
