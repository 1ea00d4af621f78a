import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainRow } from '../../tests/support/fake-workspace.ts';
import type { TicketRow } from '../../sync/client/workspace.ts';
import { PRIORITIES, STATUSES } from '../../sync/domain/ticket.ts';
import { listOf } from './list-of.ts';
import { countTickets, selectTickets, type Looking } from './select-tickets.ts';
import { EVERYTHING, SORTS, VIEWS, type TicketFilter } from './ticket-filter.ts';
import { tallyTickets } from './ticket-tally.ts';

function look(atRisk: ReadonlySet<string> = new Set()): Looking {
  return {
    personId: 'ana',
    nowMs: Date.parse('2026-03-12T12:00:00.000Z'),
    closeAfterDays: 14,
    nameOf: () => 'Maria Lopez',
    isAtRisk: (id) => atRisk.has(id),
    hasLeft: (id) => id === 'gone',
  };
}

const rowOf = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }),
    status: fc.constantFrom(...STATUSES),
    priority: fc.constantFrom(...PRIORITIES),
    assigneeId: fc.constantFrom(null, 'ana', 'jo', 'gone'),
    queueId: fc.constantFrom('hardware', 'network'),
    snoozeUntil: fc.constantFrom(null, '2026-03-13T09:00:00.000Z'),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .map(({ id, minute, ...change }) => ({
    ...plainRow(`t${id}`, change),
    lastActivityAt: `2026-03-12T09:${minute}:00.000Z`,
  }));

/** How the read model's list goes on: a row anew at its place, another behind them, or a ticket gone. */
const step = fc.oneof(
  { weight: 5, arbitrary: rowOf.map((row) => ({ put: row })) },
  { weight: 1, arbitrary: fc.nat().map((at) => ({ gone: at })) },
);

type Step = { readonly put: TicketRow } | { readonly gone: number };

function next(rows: readonly TicketRow[], turn: Step): readonly TicketRow[] {
  if ('gone' in turn) return rows.filter((_row, at) => rows.length === 0 || at !== turn.gone % rows.length);
  const place = rows.findIndex(({ ticket }) => ticket.id === turn.put.ticket.id);
  return place === -1 ? [...rows, turn.put] : rows.map((row, at) => (at === place ? turn.put : row));
}

it('a list that was shown before becomes what it would be if it were made anew', () => {
  const filters = fc.record({
    view: fc.constantFrom(...VIEWS),
    sort: fc.constantFrom(...SORTS),
    queueId: fc.constantFrom(null, 'hardware'),
  });
  fc.assert(
    fc.property(filters, fc.array(step, { maxLength: 40 }), (asked, steps) => {
      const filter: TicketFilter = { ...EVERYTHING, ...asked };
      const looking = look(new Set(['t1', 't2']));
      let rows: readonly TicketRow[] = [];
      for (const turn of steps) {
        rows = next(rows, turn);
        expect(listOf(rows, filter, looking)).toEqual(
          selectTickets(rows, filter, look(new Set(['t1', 't2']))),
        );
      }
    }),
  );
});

it('counts that were told before become what they would be if they were counted anew', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const due = new Set(['t1', 't2']);
      const looking = look(due);
      const filters = new Map(
        (['open', 'risk', 'all'] as const).map((view) => [view, { ...EVERYTHING, view, queueId: 'network' }]),
      );
      let rows: readonly TicketRow[] = [];
      for (const turn of steps) {
        rows = next(rows, turn);
        expect(tallyTickets(rows, filters, looking)).toEqual(tallyTickets(rows, filters, look(due)));
      }
    }),
  );
});

it('a list that nothing of it changed in stays the same', () => {
  const looking = look();
  const [mine, hers] = [plainRow('a', { assigneeId: 'ana' }), plainRow('b', { assigneeId: 'jo' })];
  const shown = listOf([mine, hers], EVERYTHING, looking);
  expect(listOf([mine, plainRow('b', { assigneeId: 'gone' })], EVERYTHING, looking)).toBe(shown);
});

it('what is at risk follows the clocks, which no ticket has to change for', () => {
  const due = new Set<string>();
  const looking = look(due);
  const rows = [plainRow('a'), plainRow('b')];
  const filter = { ...EVERYTHING, view: 'risk' } as const;
  expect(listOf(rows, filter, looking)).toEqual([]);
  expect(tallyTickets(rows, new Map(), looking).views.risk).toBe(0);
  due.add('b');
  expect(listOf(rows, filter, looking)).toEqual([rows[1]]);
  expect(tallyTickets(rows, new Map(), looking).views.risk).toBe(1);
  expect(countTickets(rows, filter, looking)).toBe(1);
});

it('the lists that a person goes to and fro between are kept, and no more', () => {
  const looking = look();
  const rows = [plainRow('a'), plainRow('b')];
  const inQueue = (queue: number): TicketFilter => ({ ...EVERYTHING, view: 'open', queueId: `q${queue}` });
  const first = listOf(rows, EVERYTHING, looking);
  expect(listOf(rows, EVERYTHING, looking)).toBe(first);
  for (let queue = 0; queue < 12; queue += 1) listOf(rows, inQueue(queue), looking);
  expect(listOf(rows, EVERYTHING, looking)).not.toBe(first);
  expect(listOf(rows, EVERYTHING, looking)).toEqual(first);
});
