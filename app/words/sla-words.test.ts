import { describe, expect, it } from 'vitest';
import { clockDetail, clockWords } from './sla-words.ts';

const NOW = Date.parse('2026-03-12T10:00:00.000Z');
const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => NOW + minutes * MINUTE_MS;
const running = (ahead: number, remainingMinutes: number) =>
  ({
    kind: 'first-response',
    state: 'running',
    dueAtMs: inMinutes(ahead),
    remainingMinutes,
    share: 0.5,
    isAtRisk: false,
  }) as const;
const late = (overdueMinutes: number, isDone: boolean) =>
  ({ kind: 'resolution', state: 'breached', dueAtMs: NOW, overdueMinutes, share: 1.5, isDone }) as const;
const say = (clock: Parameters<typeof clockWords>[0]) => clockWords(clock, 'Maria', NOW);

describe('a clock in words', () => {
  it('counts down in hours and minutes', () => {
    expect(say(running(80, 80))).toBe('First response due in 1 h 20 min');
    expect(say(running(120, 120))).toBe('First response due in 2 h');
    expect(say(running(0.5, 0))).toBe('First response due in under a minute');
  });

  it('says that the minutes are working ones when the watch will show more', () => {
    expect(say(running(900, 45))).toBe('First response due in 45 min of working time');
  });

  it('names the day when it is more than a day off', () => {
    expect(say(running(3 * 1440, 900))).toMatch(/^First response due 15 Mar, \d\d:00$/);
  });

  it('says how late it is, or was', () => {
    expect(say(late(120, false))).toBe('Resolution overdue by 2 h');
    expect(say(late(3 * 1440 + 5, false))).toBe('Resolution overdue by 3 days');
    expect(say(late(5, true))).toBe('Solved 5 min late');
  });

  it('says why it rests, that it was kept, and that it can never be due', () => {
    expect(say({ kind: 'resolution', state: 'paused', remainingMinutes: 60, share: 0.5 })).toBe(
      'Paused: waiting for Maria',
    );
    expect(say({ kind: 'resolution', state: 'met', share: 0.5 })).toBe('Solved in time');
    expect(say({ kind: 'next-response', state: 'no-hours' })).toBe(
      'Next response is never due: its calendar has no open hours',
    );
  });

  it('has the rest in its title', () => {
    expect(clockDetail(running(80, 80))).toMatch(
      /^Due Thu,? 12 March 2026, \d\d:20\. 1 h 20 min of working time left, 50 % used\.$/,
    );
  });
});
