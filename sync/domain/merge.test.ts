import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from './merge.ts';
import { sameValue } from './same-value.ts';
import { PRIORITIES, STATUSES, ticketSchema, type Ticket } from './ticket.ts';

const DEVICE = 'DEVICE0001';
const START = '2026-03-02T09:00:00.000Z';
const SCALARS = [
  'subject',
  'status',
  'priority',
  'queueId',
  'assigneeId',
  'requesterId',
  'snoozeUntil',
] as const;

/** Fields of a queue, and one that a newer app invented. */
const OWN_FIELDS = ['internalField00000001', 'publicField00000002', 'futureField'];

function rev(device: string, number: number): string {
  return `${device}-${String(number).padStart(26, '0')}`;
}

/** A field by name, also one this version of the app does not know. */
function valueOf(ticket: Ticket, field: string): unknown {
  return Reflect.get(ticket, field);
}

const base: Ticket = {
  id: 'ticket-1',
  rev: rev('DEVICE0000', 1),
  reference: '7K3F9QMX',
  subject: 'Badge refused at the side door',
  status: 'open',
  priority: 'normal',
  queueId: 'facilities',
  assigneeId: null,
  requesterId: 'maria',
  tags: ['badge', 'door'],
  followers: [],
  snoozeUntil: null,
  channel: 'email',
  createdAt: START,
  createdBy: 'maria',
  updatedAt: START,
  updatedBy: 'maria',
  conflicts: [],
  acceptedAt: START,
  statusSince: START,
  requesterTurn: null,
  hist: [],
};

const edit = fc.record(
  {
    subject: fc.constantFrom('Badge refused', 'Side door shut', 'Door'),
    status: fc.constantFrom(...STATUSES),
    priority: fc.constantFrom(...PRIORITIES),
    queueId: fc.constantFrom('facilities', 'network', 'restricted-people-team'),
    assigneeId: fc.constantFrom(null, 'ana', 'jo'),
    requesterId: fc.constantFrom('maria', 'tomas'),
    tags: fc.uniqueArray(fc.constantFrom('badge', 'door', 'urgent', 'site-2', 'vendor'), { maxLength: 5 }),
    followers: fc.uniqueArray(fc.constantFrom('ana', 'jo', 'sam'), { maxLength: 3 }),
    snoozeUntil: fc.constantFrom(null, '2026-04-01T08:00:00.000Z'),
    internalField00000001: fc.constantFrom(null, 'LT-204', 12, true),
    publicField00000002: fc.constantFrom('Leeds', 'Bristol'),
    futureField: fc.constantFrom('blue', 'green', { deep: [1, 2] }),
  },
  { requiredKeys: [] },
);

function apply(ticket: Ticket, changes: Record<string, unknown>, device: string, by: string): Ticket {
  return ticketSchema.parse({
    ...ticket,
    ...changes,
    rev: rev(device, 7),
    updatedAt: '2026-03-03T10:00:00.000Z',
    updatedBy: by,
  });
}

const mineOf = edit.map((changes) => apply(base, changes, DEVICE, 'ana'));
const theirsOf = edit.map((changes) => ({ ...apply(base, changes, 'DEVICE0002', 'jo'), hist: [base.rev] }));

describe('merging two versions of a ticket', () => {
  it('gives x for merge(b, x, x)', () => {
    fc.assert(fc.property(mineOf, (x) => sameValue(merge(base, x, x, DEVICE).ticket, x)));
  });

  it('gives x for merge(b, x, b)', () => {
    fc.assert(
      fc.property(
        mineOf,
        (x) =>
          sameValue(merge(base, x, base, DEVICE).ticket, x) ||
          sameValue({ ...x, rev: '' }, { ...base, rev: '', updatedAt: x.updatedAt, updatedBy: x.updatedBy }),
      ),
    );
  });

  it('gives y for merge(b, b, y)', () => {
    fc.assert(fc.property(theirsOf, (y) => sameValue(merge(base, base, y, DEVICE).ticket, y)));
  });

  it('keeps every change that only one side made', () => {
    fc.assert(
      fc.property(mineOf, theirsOf, (mine, theirs) => {
        const { ticket } = merge(base, mine, theirs, DEVICE);
        for (const field of [...SCALARS, ...OWN_FIELDS]) {
          if (sameValue(valueOf(theirs, field), valueOf(base, field)))
            expect(valueOf(ticket, field)).toEqual(valueOf(mine, field));
          if (sameValue(valueOf(mine, field), valueOf(base, field)))
            expect(valueOf(ticket, field)).toEqual(valueOf(theirs, field));
        }
      }),
    );
  });

  it('keeps theirs where both changed a field, and mine in the conflicts of the ticket', () => {
    fc.assert(
      fc.property(mineOf, theirsOf, (mine, theirs) => {
        const { ticket } = merge(base, mine, theirs, DEVICE);
        for (const field of [...SCALARS, ...OWN_FIELDS]) {
          const both =
            !sameValue(valueOf(mine, field), valueOf(base, field)) &&
            !sameValue(valueOf(theirs, field), valueOf(base, field));
          if (!both) continue;
          expect(valueOf(ticket, field)).toEqual(valueOf(theirs, field));
          const lost = ticket.conflicts.find((conflict) => conflict.field === field);
          expect(lost?.mine).toEqual(
            sameValue(valueOf(mine, field), valueOf(theirs, field))
              ? undefined
              : (valueOf(mine, field) ?? null),
          );
        }
      }),
    );
  });

  it('adds my additions to their set and takes my removals from it', () => {
    fc.assert(
      fc.property(mineOf, theirsOf, (mine, theirs) => {
        const tags = new Set(merge(base, mine, theirs, DEVICE).ticket.tags);
        for (const tag of mine.tags) if (!base.tags.includes(tag)) expect(tags).toContain(tag);
        for (const tag of base.tags)
          if (!mine.tags.includes(tag) || !theirs.tags.includes(tag)) expect(tags).not.toContain(tag);
        for (const tag of theirs.tags) if (!base.tags.includes(tag)) expect(tags).toContain(tag);
      }),
    );
  });

  it('gives the same ticket, to the rev and the conflict ids, to two tabs that merge the same three', () => {
    fc.assert(
      fc.property(mineOf, theirsOf, (mine, theirs) => {
        expect(merge(base, mine, theirs, DEVICE)).toEqual(
          merge(structuredClone(base), structuredClone(mine), structuredClone(theirs), DEVICE),
        );
      }),
    );
  });

  it('gives a ticket that parses, whatever was merged', () => {
    fc.assert(
      fc.property(
        mineOf,
        theirsOf,
        (mine, theirs) => ticketSchema.safeParse(merge(base, mine, theirs, DEVICE).ticket).success,
      ),
    );
  });

  it.each([
    ['status', 'solved', 'open'],
    ['snoozeUntil', '2026-04-01T08:00:00.000Z', null],
  ])(
    'leaves their %s when the requester has written since, and keeps mine as a conflict',
    (field, put, kept) => {
      const mine = apply(base, { [field]: put }, DEVICE, 'ana');
      const requesterTurn = 'ticket-1--00000000000000000000000009';
      const theirs: Ticket = { ...base, rev: rev('srv', 3), hist: [base.rev], requesterTurn };
      const { ticket, conflicts } = merge(base, mine, theirs, DEVICE);
      expect(valueOf(ticket, field)).toBe(kept);
      expect(conflicts).toMatchObject([{ field, mine: put, theirs: kept, by: 'ana' }]);
    },
  );

  it('takes theirs when theirs already went on from mine', () => {
    const mine = apply(base, { priority: 'urgent' }, DEVICE, 'ana');
    const theirs: Ticket = {
      ...mine,
      priority: 'low',
      rev: rev('DEVICE0002', 9),
      hist: [mine.rev, base.rev],
    };
    expect(merge(base, mine, theirs, DEVICE).ticket).toBe(theirs);
  });

  it('keeps its own conflicts when there is no room for all', () => {
    const old = Array.from({ length: 40 }, (_, index) => ({
      id: String(index).padStart(26, 'A'),
      field: 'subject',
      mine: 'a',
      theirs: 'b',
      by: 'jo',
      at: START,
    }));
    const mine = apply(base, { priority: 'urgent' }, DEVICE, 'ana');
    const theirs: Ticket = {
      ...apply(base, { priority: 'low', conflicts: old }, 'DEVICE0002', 'jo'),
      hist: [base.rev],
    };
    const { ticket } = merge(base, mine, theirs, DEVICE);
    expect(ticket.conflicts).toHaveLength(40);
    expect(ticket.conflicts.at(-1)).toMatchObject({ field: 'priority', mine: 'urgent', theirs: 'low' });
  });
});
