import { expect, it } from 'vitest';
import { messageOf, ticketOf } from '../../../tests/client/a-document.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Status, Ticket } from '../../../sync/domain/ticket.ts';
import { ticketHistory } from './ticket-history.ts';

const at = (minute: number): string => `2026-03-12T09:${String(minute).padStart(2, '0')}:00.000Z`;
const ms = (minute: number): number => Date.parse(at(minute));

function row(changes: Partial<Ticket>) {
  const ticket = ticketOf({ createdAt: at(0), acceptedAt: at(1), ...changes });
  return { ticket, mark: 'saved' as const, lastActivityAt: at(1) };
}

function change(minute: number, from: Status, to: Status): TimelineEvent {
  const shared = {
    id: `T1--${minute}`,
    rev: 'srv-1',
    ticketId: 'T1',
    requesterId: 'r',
    queueId: 'it',
    by: 'ana',
  };
  const changes = [
    { field: 'priority', from: 'low', to: 'high' },
    { field: 'status', from, to },
  ];
  return { ...shared, type: 'changed', at: at(minute), acceptedAt: at(minute), changes };
}

it('follows a ticket through being solved and opened again, by the server’s dates', () => {
  const events = [
    change(10, 'open', 'pending'),
    change(20, 'pending', 'solved'),
    change(30, 'solved', 'open'),
  ];
  expect(ticketHistory(row({ status: 'open' }), [], events, [])).toMatchObject({
    createdMs: ms(1),
    unfinished: [
      { fromMs: ms(1), toMs: ms(20) },
      { fromMs: ms(30), toMs: null },
    ],
    firstReply: null,
  });
});

it('takes a ticket that never changed for what it is', () => {
  expect(ticketHistory(row({ status: 'solved' }), [], [], []).unfinished).toEqual([]);
  expect(ticketHistory(row({ acceptedAt: null }), [], [], []).unfinished).toEqual([
    { fromMs: ms(0), toMs: null },
  ]);
});

it('counts as first response the first public reply that the server took', () => {
  const saved = (number: number, minute: number | null, type: 'reply' | 'note' | 'request') => ({
    message: messageOf(number, { type, authorId: 'ben', acceptedAt: minute === null ? null : at(minute) }),
    mark: 'saved' as const,
  });
  const thread = [saved(1, 2, 'request'), saved(2, 3, 'note'), saved(3, 7, 'reply'), saved(4, 8, 'reply')];
  expect(ticketHistory(row({}), thread, [], []).firstReply).toEqual({ atMs: ms(7), by: 'ben' });
  expect(ticketHistory(row({}), [saved(3, null, 'reply')], [], []).firstReply).toBeNull();
});

it('takes a promise for kept or broken once the deed is done, and for neither before', () => {
  const late = { dueAtMs: 1, overdueMinutes: 5, share: 1.1 };
  const history = (isDone: boolean) =>
    ticketHistory(
      row({}),
      [],
      [],
      [
        { kind: 'first-response', state: 'met', share: 0.2 },
        { kind: 'resolution', state: 'breached', ...late, isDone },
      ],
    );
  expect(history(true)).toMatchObject({ firstResponseKept: true, resolutionKept: false });
  expect(history(false).resolutionKept).toBeNull();
  expect(ticketHistory(row({}), [], [], []).firstResponseKept).toBeNull();
});
