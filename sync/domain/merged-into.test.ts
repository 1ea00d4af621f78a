import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../tests/client/a-document.ts';
import { merge } from './merge.ts';
import { mergeTarget, pointersToClear, survivorOf, type Pointing } from './merged-into.ts';
import type { Ticket } from './ticket.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const id = constantFrom(...IDS);
const desks = array(record({ requesterId: constantFrom('rita', 'rob'), mergedInto: option(id) }), {
  minLength: IDS.length,
  maxLength: IDS.length,
}).map(
  (all) => new Map<string, Pointing>(all.map((one, at) => [IDS[at] ?? '', { id: IDS[at] ?? '', ...one }])),
);

function survivorIn(desk: ReadonlyMap<string, Pointing>, ticketId: string): string {
  const ticket = desk.get(ticketId);
  if (ticket === undefined) throw new Error(`There is no ${ticketId}`);
  return survivorOf(ticket, (one) => desk.get(one) ?? null).id;
}

describe('where a merged ticket is shown', () => {
  it('is always a ticket that is there, of the same requester, and that stands for itself', () => {
    assert(
      property(desks, id, (desk, asked) => {
        const survivor = survivorIn(desk, asked);
        expect(desk.get(survivor)?.requesterId).toBe(desk.get(asked)?.requesterId);
        expect(survivorIn(desk, survivor)).toBe(survivor);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same for a ticket and for the one that it was merged into', () => {
    assert(
      property(desks, id, (desk, asked) => {
        const into = desk.get(asked)?.mergedInto ?? null;
        if (into === null || desk.get(into)?.requesterId !== desk.get(asked)?.requesterId) return;
        expect(survivorIn(desk, asked)).toBe(survivorIn(desk, into));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the target\u2019s for all that were with it, once it is merged, and as before once that is undone', () => {
    assert(
      property(desks, id, id, (desk, from, into) => {
        const find = (one: string) => desk.get(one) ?? null;
        const target = mergeTarget(desk.get(from)!, desk.get(into)!, find);
        if (target === null || survivorIn(desk, from) !== from) return;
        const before = IDS.map((one) => survivorIn(desk, one));
        const merged = new Map(desk).set(from, { ...desk.get(from)!, mergedInto: target.id });
        const together = IDS.filter((one) => survivorIn(desk, one) === from);
        expect(together.map((one) => survivorIn(merged, one))).toEqual(
          together.map(() => survivorIn(merged, target.id)),
        );
        const undone = new Map(merged).set(from, { ...merged.get(from)!, mergedInto: null });
        const wasAlone = desk.get(from)!.mergedInto === null;
        if (wasAlone) expect(IDS.map((one) => survivorIn(undone, one))).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the ticket itself once it has been taken out, ring or no ring', () => {
    assert(
      property(desks, id, (desk, asked) => {
        const cleared = new Map(desk);
        for (const one of pointersToClear(desk.get(asked)!, (other) => desk.get(other) ?? null))
          cleared.set(one, { ...desk.get(one)!, mergedInto: null });
        expect(survivorIn(cleared, asked)).toBe(asked);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the ticket itself when it points nowhere, to itself, to what is missing or to another requester\u2019s', () => {
    const ticket = { id: 'b', requesterId: 'rita' };
    const find = (one: string) => (one === 'x' ? { id: 'x', requesterId: 'rob' } : null);
    for (const mergedInto of [undefined, null, 'b', 'gone', 'x'])
      expect(survivorOf<Pointing>({ ...ticket, mergedInto }, find).id).toBe('b');
  });

  it('is the oldest of a ring, whichever of it is asked about', () => {
    const desk = new Map<string, Pointing>([
      ['a', { id: 'a', requesterId: 'rita', mergedInto: 'c' }],
      ['b', { id: 'b', requesterId: 'rita', mergedInto: 'a' }],
      ['c', { id: 'c', requesterId: 'rita', mergedInto: 'b' }],
      ['d', { id: 'd', requesterId: 'rita', mergedInto: 'c' }],
    ]);
    expect([...desk.keys()].map((one) => survivorIn(desk, one))).toEqual(['a', 'a', 'a', 'a']);
  });
});

describe('concurrent merges of one ticket', () => {
  it('come out the same whoever is second, and the target that lost is told', () => {
    assert(
      property(option(id), option(id), option(id), (was, mine, theirs) => {
        const at = (mergedInto: string | null, rev: string, hist: string[]): Ticket =>
          ticketOf({ id: 'z', mergedInto, rev: `DEVICE000001-${rev.repeat(26)}`, hist });
        const base = at(was, '0', []);
        const server = at(theirs, '1', [base.rev]);
        const { ticket, conflicts } = merge(base, at(mine, '2', []), server, 'DEVICE000001');
        const both = mine !== was && theirs !== was && mine !== theirs;
        expect(ticket.mergedInto).toBe(theirs === was ? mine : theirs);
        expect(conflicts.map(({ field, mine: lost }) => [field, lost])).toEqual(
          both ? [['mergedInto', mine]] : [],
        );
      }),
    );
  });
});
