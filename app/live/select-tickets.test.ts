import { describe, expect, it } from 'vitest';
import type { TicketRow } from '../../sync/client/workspace.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { countTickets, selectTickets, type Looking } from './select-tickets.ts';
import { EVERYTHING, type TicketFilter } from './ticket-filter.ts';
import { tallyTickets } from './ticket-tally.ts';

const now = Date.parse('2026-03-12T12:00:00.000Z');

const looking: Looking = {
  personId: 'ana',
  nowMs: now,
  closeAfterDays: 14,
  nameOf: (ticket) => (ticket.requesterId === 'jose' ? 'José Núñez' : 'Maria Lopez'),
  isAtRisk: (ticketId) => ['asleep', 'solved', 'mine'].includes(ticketId),
  hasLeft: (id) => id === 'gone',
};

function row(
  id: string,
  change: Partial<Ticket> = {},
  lastActivityAt = '2026-03-12T09:00:00.000Z',
): TicketRow {
  const ticket: Ticket = {
    id,
    rev: 'dev0000001-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    reference: '7K3F9QMX',
    subject: 'Printer on floor 3',
    status: 'open',
    priority: 'normal',
    queueId: 'hardware',
    assigneeId: 'ana',
    requesterId: 'maria',
    tags: [],
    followers: [],
    snoozeUntil: null,
    channel: 'email',
    createdAt: '2026-03-01T09:00:00.000Z',
    createdBy: 'maria',
    updatedAt: '2026-03-01T09:00:00.000Z',
    updatedBy: 'maria',
    conflicts: [],
    acceptedAt: '2026-03-01T09:00:00.000Z',
    statusSince: '2026-03-01T09:00:00.000Z',
    requesterTurn: null,
    hist: [],
    ...change,
  };
  return { ticket, mark: 'saved', lastActivityAt };
}

const desk = [
  row('mine'),
  row('free', { assigneeId: null, reference: 'ABCD1234' }, '2026-03-12T10:00:00.000Z'),
  row('asleep', { snoozeUntil: '2026-03-13T09:00:00.000Z' }),
  row(
    'awake-again',
    { snoozeUntil: '2026-03-12T09:00:00.000Z', priority: 'urgent' },
    '2026-03-12T08:00:00.000Z',
  ),
  row('solved', { status: 'solved', statusSince: '2026-03-10T09:00:00.000Z', queueId: 'network' }),
  row('closed', { status: 'solved', statusSince: '2026-02-10T09:00:00.000Z' }),
  row('from-jose', { requesterId: 'jose', assigneeId: 'jo', status: 'pending', subject: 'Écran noir' }),
];

function ids(filter: Partial<TicketFilter>): string[] {
  return selectTickets(desk, { ...EVERYTHING, view: 'all', ...filter }, looking).map(
    ({ ticket }) => ticket.id,
  );
}

describe('a view', () => {
  it.each([
    ['mine', ['mine', 'awake-again']],
    ['unassigned', ['free']],
    ['open', ['free', 'from-jose', 'mine', 'awake-again']],
    ['risk', ['asleep', 'mine']],
    ['pending', ['from-jose']],
    ['snoozed', ['asleep']],
    ['solved', ['solved']],
  ] as const)('%s holds what it says, newest first', (view, held) => {
    expect(ids({ view })).toEqual(held);
  });

  it('counts what it shows', () => {
    const counts = tallyTickets(desk, new Map(), looking).views;
    for (const view of ['mine', 'unassigned', 'open', 'risk', 'pending', 'snoozed', 'solved', 'all'] as const)
      expect(counts[view]).toBe(ids({ view }).length);
  });

  it('has what belongs to somebody who has left among the unassigned, awake', () => {
    const left = row('left', { assigneeId: 'gone', snoozeUntil: '2026-03-13T09:00:00.000Z' });
    const filter = { ...EVERYTHING, view: 'unassigned' } as const;
    expect(selectTickets([left], filter, looking)).toEqual([left]);
    expect(countTickets([left], { ...filter, view: 'snoozed' }, looking)).toBe(0);
  });

  it('counts unfinished tickets by queue', () => {
    expect([...tallyTickets(desk, new Map(), looking).queues]).toEqual([['hardware', 5]]);
  });
});

describe('a filter', () => {
  it.each<[string, Partial<TicketFilter>, string[]]>([
    ['a status as people see it', { status: 'closed' }, ['closed']],
    ['a queue', { queueId: 'network' }, ['solved']],
    ['nobody', { assigneeId: 'nobody' }, ['free']],
    ['a subject without its accents', { text: 'ecran' }, ['from-jose']],
    ['a requester', { text: 'nunez jose' }, ['from-jose']],
    ['a reference read aloud', { text: 'abcd l234' }, ['free']],
    ['part of a reference', { text: 'abcd1' }, ['free']],
    ['words that nothing has', { text: 'printer zebra' }, []],
  ])('finds %s', (_what, filter, found) => {
    expect(ids(filter)).toEqual(found);
  });

  it('orders by priority, then by activity', () => {
    expect(ids({ view: 'mine', sort: 'priority' })).toEqual(['awake-again', 'mine']);
    expect(ids({ view: 'open', sort: 'oldest' })).toEqual(['awake-again', 'mine', 'from-jose', 'free']);
  });
});
