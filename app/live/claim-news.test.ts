import { expect, it } from 'vitest';
import { plainRow } from '../../tests/support/fake-workspace.ts';
import { makeClaim } from '../../sync/domain/claim.ts';
import { claimNews } from './claim-news.ts';

const ofAna = makeClaim('ana', Date.parse('2026-03-12T09:00:00.000Z'));
const ofJo = makeClaim('jo', Date.parse('2026-03-12T09:05:00.000Z'));
const conflict = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  field: 'claim',
  mine: ofAna,
  theirs: ofJo,
  by: 'ana',
  at: '2026-03-12T09:06:00.000Z',
};

it('tells both people, once, that they were on one ticket', () => {
  const before = [plainRow('t1', { claim: ofAna }), plainRow('t2')];
  const after = [plainRow('t1', { claim: ofJo, conflicts: [conflict] }), plainRow('t2')];
  const ana = claimNews(null, before, 'ana');
  expect(ana.news).toEqual([]);
  const lost = claimNews(ana.known, after, 'ana');
  expect(lost.news).toEqual([{ type: 'lost', ticketId: 't1', other: 'jo' }]);
  expect(claimNews(lost.known, after, 'ana').news).toEqual([]);
  const jo = claimNews(null, [plainRow('t1', { claim: ofJo })], 'jo');
  expect(claimNews(jo.known, after, 'jo').news).toEqual([{ type: 'shared', ticketId: 't1', other: 'ana' }]);
  expect(claimNews(claimNews(null, [], 'bo').known, after, 'bo').news).toEqual([]);
});

it('has no news of what was so at the first look', () => {
  const rows = [plainRow('t1', { claim: ofJo, conflicts: [conflict] })];
  expect(claimNews(null, rows, 'jo').news).toEqual([]);
});
