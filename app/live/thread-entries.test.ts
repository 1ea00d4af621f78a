import { describe, expect, it } from 'vitest';
import type { MessageRow, TicketRow } from '../../sync/client/workspace.ts';
import type { TimelineEvent } from '../../sync/domain/event.ts';
import { threadEntries, whoKept } from './thread-entries.ts';

const OWN = '01ARZ3NDEKTSV4RRFFQ69G5FA';

function ticketRow(conflicts: TicketRow['ticket']['conflicts'] = []): TicketRow {
  return {
    ticket: {
      id: 't1',
      rev: `dev0000001-${OWN}V`,
      reference: '7K3F9QMX',
      subject: 'Printer',
      status: 'open',
      priority: 'high',
      queueId: 'hardware',
      assigneeId: null,
      requesterId: 'maria',
      tags: [],
      followers: [],
      snoozeUntil: null,
      channel: 'email',
      createdAt: at(0),
      createdBy: 'maria',
      updatedAt: at(0),
      updatedBy: 'maria',
      conflicts,
      acceptedAt: at(0),
      statusSince: at(0),
      requesterTurn: null,
      hist: [],
    },
    mark: 'saved',
    lastActivityAt: at(0),
  };
}

function at(minute: number): string {
  return `2026-03-12T09:${String(minute).padStart(2, '0')}:00.000Z`;
}

function message(own: string, acceptedAt: string | null): MessageRow {
  return {
    message: {
      id: `t1--${OWN}${own}`,
      rev: `dev0000001-${OWN}V`,
      ticketId: 't1',
      requesterId: 'maria',
      queueId: 'hardware',
      type: 'reply',
      authorId: 'ana',
      body: own,
      attachments: [],
      seen: null,
      createdAt: at(0),
      acceptedAt,
    },
    mark: acceptedAt === null ? 'on-this-device' : 'saved',
  };
}

function shared(own: string, minute: number, by = 'ana') {
  return {
    id: `t1--${OWN}${own}`,
    rev: `srv-${OWN}V`,
    ticketId: 't1',
    requesterId: 'maria',
    queueId: 'hardware',
    by,
    at: at(minute),
    acceptedAt: at(minute),
  };
}

function changed(own: string, minute: number, to: string, by = 'ana'): TimelineEvent {
  return { ...shared(own, minute, by), type: 'changed', changes: [{ field: 'priority', from: 'low', to }] };
}

describe('a conversation', () => {
  it('tells messages and changes in the order of their commits, and what is only here last', () => {
    const entries = threadEntries({
      row: ticketRow(),
      messages: [message('A', at(5)), message('B', at(10)), message('C', null)],
      events: [
        changed('D', 1, 'high'),
        changed('E', 5, 'low'),
        changed('F', 6, 'high'),
        changed('G', 20, 'low'),
      ],
    });
    expect(
      entries.map((entry) => (entry.type === 'changes' ? entry.events.length : entry.key.slice(-1))),
    ).toEqual([1, 'A', 2, 'B', 1, 'C']);
  });

  it('tells a lost value from the ticket until its event is here, and once only', () => {
    const conflict = {
      id: `${OWN}H`,
      field: 'priority',
      mine: 'urgent',
      theirs: 'high',
      by: 'ana',
      at: at(3),
    };
    const early = threadEntries({ row: ticketRow([conflict]), messages: [], events: [] });
    expect(early).toMatchObject([{ type: 'lost', lost: { id: `${OWN}H`, kept: 'high', lost: 'urgent' } }]);
    const event: TimelineEvent = {
      ...shared('H', 3),
      type: 'conflict',
      field: 'priority',
      kept: 'high',
      lost: 'urgent',
    };
    const later = threadEntries({ row: ticketRow([conflict]), messages: [], events: [event] });
    expect(later).toMatchObject([{ type: 'lost', lost: { id: event.id } }]);
  });

  it('finds who set the value that stands', () => {
    const lost = { id: 'x', field: 'priority', kept: 'high', lost: 'urgent', by: 'ana', at: at(9) };
    expect(whoKept(lost, [changed('D', 1, 'high', 'jo'), changed('E', 2, 'high', 'ana')])).toBe('jo');
    expect(whoKept(lost, [])).toBeNull();
  });

  it('tells of the making of a ticket only where a rule brought it into its queue', () => {
    const made: TimelineEvent = { ...shared('A', 1), type: 'created' };
    expect(threadEntries({ row: ticketRow([]), messages: [], events: [made] })).toEqual([]);
    const ruled: TimelineEvent = { ...made, rule: 'subject holds “door”' };
    expect(threadEntries({ row: ticketRow([]), messages: [], events: [ruled] })).toMatchObject([
      { type: 'changes', events: [ruled] },
    ]);
  });
});
