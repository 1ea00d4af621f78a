import { describe, expect, it } from 'vitest';
import { isSnoozed, isUnfinished, statusAt } from './status.ts';

const SOLVED = { status: 'solved', statusSince: '2026-03-01T00:00:00.000Z' } as const;
const at = (text: string) => Date.parse(text);

describe('the status people are shown', () => {
  it('is closed from the moment a ticket has been solved for 14 days', () => {
    expect(statusAt(SOLVED, at('2026-03-14T23:59:59.999Z'))).toBe('solved');
    expect(statusAt(SOLVED, at('2026-03-15T00:00:00.000Z'))).toBe('closed');
  });

  it('follows the days the workspace chose', () => {
    expect(statusAt(SOLVED, at('2026-03-04T00:00:00.000Z'), 3)).toBe('closed');
  });

  it('is not closed by a number of days that reaches before all time', () => {
    expect(statusAt(SOLVED, at('2026-03-04T00:00:00.000Z'), 1e12)).toBe('solved');
  });

  it('is never closed before the server has dated it, nor for a ticket that is not solved', () => {
    expect(statusAt({ status: 'solved', statusSince: null }, at('2030-01-01T00:00:00.000Z'))).toBe('solved');
    expect(
      statusAt({ status: 'pending', statusSince: SOLVED.statusSince }, at('2030-01-01T00:00:00.000Z')),
    ).toBe('pending');
  });

  it('counts open and pending as unfinished', () => {
    expect((['open', 'pending', 'solved', 'closed'] as const).map(isUnfinished)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a snooze', () => {
  it('lasts until its moment comes', () => {
    const ticket = { status: 'open', snoozeUntil: '2026-03-02T08:00:00.000Z' } as const;
    expect(isSnoozed(ticket, at('2026-03-02T07:59:59.999Z'))).toBe(true);
    expect(isSnoozed(ticket, at('2026-03-02T08:00:00.000Z'))).toBe(false);
    expect(isSnoozed({ status: 'open', snoozeUntil: null }, 0)).toBe(false);
  });

  it('ends when the assignee has left, but for a solved ticket', () => {
    const snoozeUntil = '2026-03-02T08:00:00.000Z';
    expect(isSnoozed({ status: 'pending', snoozeUntil }, 0, true)).toBe(false);
    expect(isSnoozed({ status: 'solved', snoozeUntil }, 0, true)).toBe(true);
  });
});
