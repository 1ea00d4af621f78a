import { describe, expect, it } from 'vitest';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import { CLAIM_MS, makeClaim, mergeClaims, refuseClaim, releasedBy, standingClaim } from './claim.ts';
import { merge } from './merge.ts';

const NOW_MS = Date.parse('2026-03-12T09:00:00.000Z');
const HOUR_MS = 3_600_000;
const ana = makeClaim('ana', NOW_MS);
const jo = makeClaim('jo', NOW_MS + HOUR_MS);
const revOf = (side: string) => `dev000000${side}-01ARZ3NDEKTSV4RRFFQ69G5FAV`;

describe('a claim', () => {
  const ticket = { status: 'open', claim: ana };
  const reply = { type: 'reply', authorId: 'ana', createdAt: '2026-03-12T09:10:00.000Z' };

  it('holds for four hours, by itself', () => {
    expect(standingClaim(ticket, [], NOW_MS)).toEqual(ana);
    expect(standingClaim(ticket, [], NOW_MS + CLAIM_MS - 1)).toEqual(ana);
    expect(standingClaim(ticket, [], NOW_MS + CLAIM_MS)).toBeNull();
    expect(standingClaim({ status: 'open' }, [], NOW_MS)).toBeNull();
  });

  it('ends when its claimer has answered since, and when the ticket is solved', () => {
    expect(standingClaim(ticket, [reply], NOW_MS)).toBeNull();
    expect(standingClaim(ticket, [{ ...reply, authorId: 'jo' }], NOW_MS)).toEqual(ana);
    expect(standingClaim(ticket, [{ ...reply, type: 'note' }], NOW_MS)).toEqual(ana);
    expect(standingClaim(ticket, [{ ...reply, createdAt: '2026-03-12T08:59:00.000Z' }], NOW_MS)).toEqual(ana);
    expect(standingClaim({ ...ticket, status: 'solved' }, [], NOW_MS)).toBeNull();
  });

  it('of a clock that is days ahead does not hold', () => {
    const ahead = makeClaim('ana', NOW_MS + 48 * HOUR_MS);
    expect(standingClaim({ status: 'open', claim: ahead }, [], NOW_MS)).toBeNull();
  });

  it('is let go by its claimer’s solving, and by nobody else’s', () => {
    expect(releasedBy(ticket, { status: 'solved' }, 'ana')).toEqual({ status: 'solved', claim: null });
    expect(releasedBy(ticket, { status: 'solved' }, 'jo')).toEqual({ status: 'solved' });
    expect(releasedBy(ticket, { status: 'pending' }, 'ana')).toEqual({ status: 'pending' });
  });

  it('is made in one’s own name', () => {
    expect(refuseClaim(null, { status: 'open', claim: ana }, 'ana')).toBeNull();
    expect(refuseClaim(null, { status: 'open', claim: ana }, 'jo')?.reason).toBe('forged');
    expect(refuseClaim(ticket, { status: 'pending', claim: { ...ana } }, 'jo')).toBeNull();
    expect(refuseClaim(ticket, { status: 'open', claim: { ...ana, until: jo.until } }, 'jo')?.reason).toBe(
      'forged',
    );
    expect(refuseClaim(ticket, { status: 'open', claim: null }, 'jo')).toBeNull();
  });
});

describe('two claims of one ticket', () => {
  const base = plainTicket('t1', { rev: revOf('0') });
  const mine = { ...base, rev: revOf('1'), claim: ana, updatedBy: 'ana' };
  const theirs = { ...base, rev: revOf('2'), claim: jo, updatedBy: 'jo', hist: [base.rev] };

  it('leave the one that the server had first, and tell of the other', () => {
    const { ticket, conflicts } = merge(base, mine, theirs, 'dev0000001');
    expect(ticket.claim).toEqual(jo);
    expect(conflicts).toMatchObject([{ field: 'claim', mine: ana, theirs: jo, by: 'ana' }]);
  });

  it('do not meet when one had run out before the other began, or one was let go', () => {
    const later = makeClaim('jo', NOW_MS + CLAIM_MS);
    expect(mergeClaims(ana, later)).toEqual({ claim: later, isLost: false });
    expect(mergeClaims(later, ana)).toEqual({ claim: later, isLost: false });
    expect(mergeClaims(null, jo)).toEqual({ claim: jo, isLost: false });
    expect(mergeClaims(ana, null)).toEqual({ claim: ana, isLost: false });
  });

  it('of one person are one, until the later end', () => {
    const longer = makeClaim('ana', NOW_MS + HOUR_MS);
    expect(mergeClaims(ana, longer).claim).toEqual(longer);
    expect(mergeClaims(longer, ana).claim).toEqual(longer);
  });

  it('merge like any field where one side alone changed it', () => {
    expect(
      merge(base, mine, { ...base, rev: revOf('2'), subject: 'Else' }, 'dev0000001').ticket,
    ).toMatchObject({
      claim: ana,
      subject: 'Else',
    });
    expect(
      merge(base, { ...base, rev: revOf('1'), subject: 'Else' }, theirs, 'dev0000001').ticket,
    ).toMatchObject({
      claim: jo,
      subject: 'Else',
    });
  });
});
