import { describe, expect, it } from 'vitest';
import { messageOf, ticketOf } from '../../tests/client/a-document.ts';
import { QueuedChanges } from './queued-changes.ts';
import { messageThreads, newestPublic } from './threads.ts';
import { overlay } from './ticket-overlay.ts';

const LATER = '2026-11-22T10:00:00.000Z';

describe('a thread', () => {
  it('has the committed messages in their order, then what is on this device', () => {
    const threads = messageThreads();
    const put = (message: ReturnType<typeof messageOf>, mark: 'saved' | 'on-this-device' | 'attention') =>
      threads.set('T1', message.id, { message, mark });
    put(messageOf(4, { acceptedAt: null, createdAt: '2020-01-01T00:00:00.000Z' }), 'on-this-device');
    put(messageOf(2, { acceptedAt: LATER }), 'saved');
    put(messageOf(1), 'saved');
    put(messageOf(3, { acceptedAt: null }), 'saved');
    const bodies = () => threads.get('T1').map((row) => row.message.body);
    expect(bodies()).toEqual(['Message 1', 'Message 2', 'Message 3', 'Message 4']);
    threads.delete('T1', messageOf(2).id);
    expect(bodies()).toEqual(['Message 1', 'Message 3', 'Message 4']);
  });

  it('has been seen as far as its newest public message that was not refused', () => {
    const rows = [
      { message: messageOf(1), mark: 'saved' as const },
      { message: messageOf(2), mark: 'on-this-device' as const },
      { message: messageOf(3, { type: 'note' }), mark: 'saved' as const },
      { message: messageOf(4), mark: 'attention' as const },
    ];
    expect(newestPublic(rows)?.body).toBe('Message 2');
    expect(newestPublic([])).toBeNull();
  });
});

describe('what waits with a reply', () => {
  const reply = messageOf(1, {
    acceptedAt: null,
    changes: { status: 'solved', addTags: ['a'], removeTags: ['b'] },
  });

  it('is laid over the ticket', () => {
    expect(overlay(ticketOf({ tags: ['b', 'c'] }), [reply])).toMatchObject({
      status: 'solved',
      tags: ['c', 'a'],
    });
  });

  it('stays until the ticket has come back changed, and goes with a refused reply', () => {
    const queued = new QueuedChanges();
    queued.wait(reply);
    expect(queued.over(ticketOf())).toEqual([reply]);
    queued.accept(reply, ticketOf().rev);
    expect(queued.over(ticketOf())).toEqual([reply]);
    expect(queued.over(ticketOf({ rev: 'srv-2' }))).toEqual([]);
    queued.wait(reply);
    queued.drop('T1', reply.id);
    expect(queued.over(ticketOf())).toEqual([]);
  });
});
