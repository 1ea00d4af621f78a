import { expect, it } from 'vitest';
import { FakeWorkspace, plainRow, plainTicket } from '../../tests/support/fake-workspace.ts';
import { duplicateCandidates, duplicatesOf } from './duplicates.ts';

const rows = [
  plainRow('a', { subject: 'Lift in Building B is stuck', reference: '7K3F9QMX' }),
  plainRow('b', { subject: 'The lift is stuck between floors', status: 'solved', reference: '00000001' }),
  plainRow('c', {
    subject: 'Lift stuck again',
    reference: '00000002',
    duplicateOf: 'a',
    createdAt: '2026-03-12T08:00:00.000Z',
  }),
  plainRow('d', {
    subject: 'Printer jam',
    reference: '00000003',
    duplicateOf: 'a',
    createdAt: '2026-03-12T07:00:00.000Z',
  }),
  plainRow('e', { subject: 'New keyboard', reference: '00000004' }),
];
const ids = (found: readonly { ticket: { id: string } }[]) => found.map(({ ticket }) => ticket.id);

it('finds what is marked as a duplicate of a ticket, oldest first', () => {
  const workspace = new FakeWorkspace();
  workspace.rows = rows;
  const { read } = workspace.asWorkspace();
  expect(ids(duplicatesOf(read, 'a'))).toEqual(['d', 'c']);
  expect(duplicatesOf(read, 'e')).toEqual([]);
});

it('offers the tickets of the most similar subjects, unfinished ones first, and never the ticket itself', () => {
  const own = plainTicket('x', { subject: 'Lift stuck' });
  expect(ids(duplicateCandidates([...rows, plainRow('x', own)], own, ''))).toEqual(['a', 'c', 'b']);
});

it('finds by words of the subject, all of them, and by a reference however it is written', () => {
  const own = plainTicket('x', { subject: 'Something else' });
  expect(ids(duplicateCandidates(rows, own, 'stuck building'))).toEqual(['a']);
  expect(ids(duplicateCandidates(rows, own, '7k3f-9qmx'))).toEqual(['a']);
  expect(ids(duplicateCandidates(rows, own, 'OOOO OOOI'))).toEqual(['b']);
  expect(duplicateCandidates(rows, own, 'nothing like it')).toEqual([]);
});
