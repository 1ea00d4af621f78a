import { describe, expect, it } from 'vitest';
import { childId, laneCount, laneOf, ticketIdOf } from './lane.ts';

describe('lanes', () => {
  it('put a ticket, its messages and its events under one number', () => {
    const own = '0'.repeat(26);
    for (let number = 0; number < 50; number += 1) {
      const ticket = `ticket-${number}`;
      const lane = laneOf('ws', 'tickets', ticket);
      expect(laneOf('ws', 'messages', childId(ticket, own))).toBe(lane);
      expect(laneOf('ws', 'events', childId(ticket, own))).toBe(lane);
    }
  });

  it('spread tickets over all 8 lanes of the workspace', () => {
    const lanes = new Set(
      Array.from({ length: 200 }, (_, number) => laneOf('ws', 'tickets', `ticket-${number}`)),
    );
    expect([...lanes].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('do not divide other scopes and other kinds', () => {
    expect(laneCount('rq:maria', 'tickets')).toBe(1);
    expect(laneCount('ws', 'people')).toBe(1);
    expect(laneOf('q:restricted-people-team', 'tickets', 'ticket-3')).toBe(0);
  });

  it('give the ticket of a message', () => {
    expect(ticketIdOf('messages', childId('ticket-1', 'X'))).toBe('ticket-1');
    expect(ticketIdOf('tickets', 'ticket-1')).toBe('ticket-1');
  });
});
