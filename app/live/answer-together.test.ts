import { describe, expect, it } from 'vitest';
import { FakeWorkspace, plainRow } from '../../tests/support/fake-workspace.ts';
import { answerTogether } from './answer-together.ts';
import { linkedTickets } from './duplicates.ts';
import { mergeCandidates, survivorAmong } from './merge-candidates.ts';

describe('answering together', () => {
  it('queues one reply a ticket and tells of each what became of it', async () => {
    const given: unknown[] = [];
    const reply = async (...args: readonly unknown[]) => {
      if (args[0] === 'b') throw new Error('This device is full.');
      given.push(args);
      return { id: 'made' };
    };
    expect(await answerTogether({ reply }, ['a', 'b', 'c'], 'Done', { status: 'solved' })).toEqual([
      { ticketId: 'a', why: null },
      { ticketId: 'b', why: 'This device is full.' },
      { ticketId: 'c', why: null },
    ]);
    expect(given).toEqual([
      ['a', 'Done', { status: 'solved' }],
      ['c', 'Done', { status: 'solved' }],
    ]);
  });

  it('reaches the ticket that is repeated and every one that repeats it, from any of them', () => {
    const rows = [
      plainRow('a'),
      plainRow('b', { duplicateOf: 'a' }),
      plainRow('c', { duplicateOf: 'a' }),
      plainRow('d'),
    ];
    const workspace = new FakeWorkspace();
    workspace.rows = rows;
    const { read } = workspace.asWorkspace();
    const linked = (at: number) => linkedTickets(read, rows[at]!.ticket).map(({ ticket }) => ticket.id);
    expect([linked(0), linked(1), linked(3)]).toEqual([['a', 'b', 'c'], ['a', 'b', 'c'], []]);
  });
});

describe('tickets to merge into', () => {
  const rows = [
    plainRow('a', { status: 'solved', createdAt: '2026-01-01T00:00:00.000Z' }),
    plainRow('b', { subject: 'The VPN drops', createdAt: '2026-03-01T00:00:00.000Z' }),
    plainRow('c', { createdAt: '2026-02-01T00:00:00.000Z' }),
    plainRow('d', { requesterId: 'rob' }),
  ];

  it('are the requester\u2019s others, by words of the subject or by reference', () => {
    const found = (typed: string) =>
      mergeCandidates(rows, rows[2]!.ticket, typed).map(({ ticket }) => ticket.id);
    expect(found('')).toEqual(['b', 'a']);
    expect(found('vpn')).toEqual(['b']);
    expect(found('printer')).toEqual([]);
  });

  it('survive as the oldest that is not finished', () => {
    expect(survivorAmong(rows.slice(0, 3))?.ticket.id).toBe('c');
    expect(survivorAmong([])).toBeNull();
  });
});
