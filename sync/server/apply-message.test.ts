import { describe, expect, it } from 'vitest';
import { messageSchema, type Message } from '../domain/message.ts';
import { serverRev } from '../domain/rev.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import { ANA, openDesk } from '../../tests/contract/desk.ts';
import { applyMessage } from './apply-message.ts';
import { MemoryStore } from './memory/memory-store.ts';

const store = new MemoryStore('EPOCH');
const ana = openDesk({ store, archive: store }).device('ANA', ANA);
const NOW = '2026-06-02T10:00:00.000Z';
const SINCE = '2026-06-01T10:00:00.000Z';

const ticket = (fields: Partial<Ticket> = {}): Ticket =>
  ticketSchema.parse(ana.ticket('t1', { statusSince: SINCE, ...fields }));
const message = (fields: Partial<Message> = {}): Message => messageSchema.parse(ana.message('t1', 1, fields));

describe('what a message does to its ticket', () => {
  it('is nothing at all, for a reply or note that carries no changes', () => {
    const before = ticket({ status: 'pending' });
    expect(applyMessage(before, message(), false, NOW)).toBe(before);
    expect(applyMessage(before, message({ type: 'note', changes: {} }), false, NOW)).toBe(before);
  });

  it('is a revision of its own when it carries changes, even to what is so already: by it their author knows that they are in', () => {
    const before = ticket({ status: 'pending' });
    const reply = message({ changes: { status: 'pending' } });
    const after = applyMessage(before, reply, false, NOW);
    expect(after).toMatchObject({
      status: 'pending',
      statusSince: SINCE,
      rev: serverRev(reply.id, before.rev),
    });
    expect(after.hist[0]).toBe(before.rev);
  });

  it('is to put the turn on the desk and open it, for a request', () => {
    for (const status of ['open', 'pending', 'solved'] as const) {
      const after = applyMessage(ticket({ status }), message({ type: 'request' }), false, NOW);
      expect(after).toMatchObject({ status: 'open', requesterTurn: message().id, updatedBy: 'ana' });
      expect(after.statusSince).toBe(status === 'open' ? SINCE : NOW);
    }
  });

  it('is no more than thanks are, for a rating: what is solved stays solved', () => {
    for (const action of ['rated-good', 'rated-bad'] as const) {
      const solved = ticket({ status: 'solved' });
      const rating = message({ type: 'request', action, body: 'This answer did not help.' });
      expect(applyMessage(solved, rating, false, NOW)).toBe(solved);
    }
  });

  it('ends a snooze, for a request that is not the first', () => {
    const asleep = ticket({ snoozeUntil: '2026-07-01T09:00:00.000Z' });
    expect(applyMessage(asleep, message({ type: 'request' }), false, NOW).snoozeUntil).toBeNull();
    expect(applyMessage(asleep, message({ type: 'request' }), true, NOW).snoozeUntil).toBe(
      asleep.snoozeUntil,
    );
    expect(applyMessage(asleep, message({ type: 'note' }), false, NOW)).toBe(asleep);
  });

  it('is nothing at all, for mere thanks on a solved ticket; on one that waits for an answer they are an answer', () => {
    const thanks = message({ type: 'request', body: 'Thank you so much!' });
    const solved = ticket({ status: 'solved' });
    expect(applyMessage(solved, thanks, false, NOW)).toBe(solved);
    expect(applyMessage(ticket({ status: 'pending' }), thanks, false, NOW)).toMatchObject({
      status: 'open',
      requesterTurn: thanks.id,
    });
  });

  it('is to solve or reopen it when the requester says so', () => {
    const solve = message({ type: 'request', action: 'solved' });
    const reopen = message({ type: 'request', action: 'reopen' });
    expect(applyMessage(ticket(), solve, false, NOW).status).toBe('solved');
    expect(applyMessage(ticket({ status: 'solved' }), reopen, true, NOW).status).toBe('open');
  });

  it('leaves the status alone that a ticket was written down with, for its first request', () => {
    const after = applyMessage(ticket({ status: 'solved' }), message({ type: 'request' }), true, NOW);
    expect(after).toMatchObject({ status: 'solved', requesterTurn: message().id, statusSince: SINCE });
  });

  it('is every field that was changed together with it', () => {
    const changes = {
      status: 'solved' as const,
      priority: 'low' as const,
      assigneeId: null,
      queueId: 'network',
      snoozeUntil: NOW,
      addTags: ['vpn', 'door'],
      removeTags: ['new'],
    };
    const before = ticket({ assigneeId: 'bo', tags: ['new', 'door'] });
    const after = applyMessage(before, message({ changes }), false, NOW);
    expect(after).toMatchObject({ status: 'solved', priority: 'low', assigneeId: null, queueId: 'network' });
    expect(after).toMatchObject({
      snoozeUntil: NOW,
      tags: ['door', 'vpn'],
      statusSince: NOW,
      hist: [before.rev],
    });
  });

  it('makes the same revision every time, and another on another ticket’s revision', () => {
    const change = message({ changes: { priority: 'high' } });
    const once = applyMessage(
      ticket({ rev: 'DEVICEANA00001-00000000000000000000000001' }),
      change,
      false,
      NOW,
    );
    const again = applyMessage(
      ticket({ rev: 'DEVICEANA00001-00000000000000000000000001' }),
      change,
      false,
      NOW,
    );
    expect(again.rev).toBe(once.rev);
    expect(once.rev.startsWith('srv-')).toBe(true);
    expect(applyMessage(ticket(), change, false, NOW).rev).not.toBe(once.rev);
  });
});
