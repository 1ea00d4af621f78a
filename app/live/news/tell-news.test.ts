import { expect, it } from 'vitest';
import { plainRow } from '../../../tests/support/fake-workspace.ts';
import type { MessageRow, TicketRow } from '../../../sync/client/workspace.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Message } from '../../../sync/domain/message.ts';
import { tellNews } from './tell-news.ts';

const JO = { personId: 'jo', name: 'Jo Whitaker', since: '2026-03-01T00:00:00.000Z' };

function message(id: string, change: Partial<Message>): MessageRow {
  const plain: Message = {
    id: `t--${id}`,
    rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ticketId: 't',
    requesterId: 'maria',
    queueId: 'hardware',
    type: 'request',
    authorId: 'maria',
    body: 'Still broken',
    createdAt: '2026-03-12T09:00:00.500Z',
    acceptedAt: '2026-03-12T09:00:01.000Z',
    seen: null,
    attachments: [],
  };
  return { message: { ...plain, ...change }, mark: 'saved' };
}

function event(id: string, change: object): TimelineEvent {
  const shared = {
    id: `t--${id}`,
    rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ticketId: 't',
    requesterId: 'maria',
    queueId: 'hardware',
    by: 'priya',
    at: '2026-03-12T10:00:00.000Z',
    acceptedAt: '2026-03-12T10:00:01.000Z',
  };
  return { ...shared, ...change } as TimelineEvent;
}

function heard(row: TicketRow, messages: readonly MessageRow[], events: readonly TimelineEvent[] = []) {
  const read = { tickets: () => [row], messages: () => messages, events: () => events };
  return tellNews(read, JO).map(({ kind, by }) => `${kind} ${by}`);
}

const mine = plainRow('t', { assigneeId: 'jo', requesterId: 'maria' });
const hers = plainRow('t', { assigneeId: 'priya', requesterId: 'maria' });
const toJo = event('e', { type: 'changed', changes: [{ field: 'assigneeId', from: null, to: 'jo' }] });
const lost = event('e', {
  ...{ type: 'conflict', by: 'jo', field: 'assigneeId' },
  ...{ kept: 'priya', lost: 'jo' },
});
const late = event('e', {
  ...{ type: 'sla', clock: 'first-response', alarm: 'breached' },
  ...{ dueAt: '2026-03-12T10:00:00.000Z' },
});

it('an answer of the requester is news for whose ticket it is', () => {
  expect(heard(mine, [message('a', {})])).toEqual(['reply maria']);
  expect(heard(hers, [message('a', {})])).toEqual([]);
});

it('the words that a ticket begins with, and what the desk writes, are no answer', () => {
  expect(heard(mine, [message('a', { createdAt: mine.ticket.createdAt })])).toEqual([]);
  expect(heard(mine, [message('a', { type: 'reply', authorId: 'priya' })])).toEqual([]);
});

it('a note is news for whom it names', () => {
  const note = { type: 'note', authorId: 'priya', body: 'Look, @Jo Whitaker: the same again' } as const;
  expect(heard(hers, [message('a', note)])).toEqual(['mention priya']);
  expect(heard(hers, [message('a', { ...note, body: 'Jo Whitaker knows' })])).toEqual([]);
  expect(heard(hers, [message('a', { ...note, authorId: 'jo' })])).toEqual([]);
});

it('an assignment is news for whom it was made to by others, and one that lost for whom it left', () => {
  expect(heard(mine, [], [toJo])).toEqual(['assigned priya']);
  expect(heard(mine, [], [{ ...toJo, by: 'jo' }])).toEqual([]);
  expect(heard(hers, [], [lost])).toEqual(['assigned jo']);
});

it('an alarm is news for whose ticket it is', () => {
  expect(heard(mine, [], [late])).toEqual(['sla priya']);
  expect(heard(hers, [], [late])).toEqual([]);
});

it('what waits on this device, and what is long past, is none', () => {
  expect(heard(mine, [message('a', { acceptedAt: null })])).toEqual([]);
  expect(heard(mine, [message('a', { acceptedAt: '2026-02-28T23:59:59.999Z' })])).toEqual([]);
});

it('the newest comes first, and a ticket that changes hands is told anew', () => {
  const thread = [message('a', {})];
  const events = [toJo];
  const read = (row: TicketRow) => ({ tickets: () => [row], messages: () => thread, events: () => events });
  expect(tellNews(read(mine), JO).map(({ kind }) => kind)).toEqual(['assigned', 'reply']);
  expect(tellNews(read(hers), JO).map(({ kind }) => kind)).toEqual(['assigned']);
});

it('what changes between two looks is told of, and what goes with its ticket is not', () => {
  const other = plainRow('u', { assigneeId: 'jo', requesterId: 'maria' });
  const later = message('b', { id: 'u--b', ticketId: 'u', acceptedAt: '2026-03-12T11:00:00.000Z' });
  const threads = new Map([['t', [message('a', {})]]]);
  let rows: readonly TicketRow[] = [mine, other];
  const read = {
    tickets: () => rows,
    messages: (ticketId: string) => threads.get(ticketId) ?? [],
    events: () => [],
  };
  const told = () => tellNews(read, JO).map(({ id }) => id);
  expect(told()).toEqual(['t--a']);
  threads.set('u', [later]);
  rows = [mine, { ...other }];
  expect(told()).toEqual(['u--b', 't--a']);
  rows = [{ ...other }];
  expect(told()).toEqual(['u--b']);
  expect(tellNews(read, { ...JO, personId: 'priya' })).toEqual([]);
});
