import { expect, it } from 'vitest';
import { lostValueWords } from './lost-value-words.ts';
import type { Names } from './value-words.ts';

const names: Names = {
  person: (id) => (id === 'jo' ? 'Jo' : 'Ana'),
  queue: () => 'Facilities',
  ticket: () => '7K3F-9QMX',
};

it('tells the reader whose value stands and what theirs was', () => {
  const lost = { field: 'priority', kept: 'high', lost: 'urgent', by: 'ana' };
  expect(lostValueWords(lost, { mine: true, keptBy: 'jo' }, names)).toBe(
    'Jo set priority to High first. You chose Urgent.',
  );
});

it('tells a lost claim as one', () => {
  const lost = { field: 'assigneeId', kept: 'jo', lost: 'ana', by: 'ana' };
  expect(lostValueWords(lost, { mine: true, keptBy: 'jo' }, names)).toBe('Jo took this first.');
});

it('names nobody while the timeline does not tell', () => {
  const lost = { field: 'status', kept: 'solved', lost: 'pending', by: 'jo' };
  expect(lostValueWords(lost, { mine: false, keptBy: null }, names)).toBe(
    'Somebody else set status to Solved first. Jo chose Pending.',
  );
});

it('tells both of two people who said to be on one ticket', () => {
  const claim = (by: string) => ({ by, at: '2026-03-12T09:00:00.000Z', until: '2026-03-12T13:00:00.000Z' });
  const lost = { field: 'claim', kept: claim('jo'), lost: claim('ana'), by: 'ana' };
  expect(lostValueWords(lost, { mine: true, keptBy: null }, names)).toBe('Jo took this first.');
  expect(lostValueWords(lost, { mine: false, keptBy: null }, names)).toBe(
    'Jo took this first. Ana had said to be on it too.',
  );
});
