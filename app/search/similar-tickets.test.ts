import { expect, it } from 'vitest';
import { searchDocument as doc } from '../../tests/support/search-document.ts';
import { SearchIndex } from './search-index.ts';
import type { SimilarQuestion } from './similar-tickets.ts';

const moment = { nowMs: Date.parse('2026-03-12T12:00:00.000Z'), closeAfterDays: 14 };
const jose = { id: 'jose', name: 'José Núñez', email: null };
const finishedLongAgo = {
  status: 'solved',
  statusSince: '2026-01-01T09:00:00.000Z',
  lastActivityAt: '2026-01-01T09:00:00.000Z',
} as const;

const index = new SearchIndex();
index.put([
  doc('same', { subject: 'Printer on floor 3 does not print' }),
  doc('josé’s', {
    subject: 'Colour printer prints nothing',
    texts: ['It is the one on this floor.'],
    requester: jose,
  }),
  doc('solved-lately', { subject: 'The floor printer', status: 'solved' }),
  doc('solved-long-ago', { subject: 'Printer of our floor', ...finishedLongAgo }),
  doc('other', { subject: 'The floor is wet' }),
]);

function similar(change: Partial<SimilarQuestion>): string[] {
  const question = {
    subject: 'printer of the floor',
    requesterId: null,
    exceptId: null,
    onlyCurrent: false,
    limit: 9,
  };
  return index.similar({ ...question, ...change }, moment).hits.map(({ id }) => id);
}

it('needs more than one word in common', () => {
  expect(similar({})).not.toContain('other');
});

it('finds nothing for a subject that says nothing', () => {
  expect(similar({ subject: 'It is not there, please' })).toEqual([]);
});

it('leaves out the ticket itself', () => {
  expect(similar({ exceptId: 'same' }).sort()).toEqual(['josé’s', 'solved-lately', 'solved-long-ago']);
});

it('warns of open and recent tickets only, the requester’s own first', () => {
  const warned = similar({ onlyCurrent: true, requesterId: 'jose' });
  expect(warned[0]).toBe('josé’s');
  expect([...warned].sort()).toEqual(['josé’s', 'same', 'solved-lately']);
});

it('gives no more than were asked for', () => {
  expect(similar({ limit: 2 })).toHaveLength(2);
});
