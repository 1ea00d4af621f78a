import { describe, expect, it } from 'vitest';
import { bucketsOf, lastDay, readPeriod, writeDay } from './period.ts';

const NOON = new Date(2026, 2, 12, 12).getTime();

function asked(query: string) {
  return readPeriod(new URLSearchParams(query), NOON);
}

/** The first moment of a local day. */
function day(year: number, month: number, date: number): number {
  return new Date(year, month - 1, date).getTime();
}

describe('the period of a report', () => {
  it('is the last 30 days, today included, unless something else is asked for', () => {
    const { preset, period, fault } = asked('');
    expect({ preset, fault }).toEqual({ preset: '30d', fault: null });
    expect(period).toEqual({ fromMs: day(2026, 2, 11), toMs: day(2026, 3, 13) });
    expect(lastDay(period)).toBe('2026-03-12');
    expect(asked('range=7d').period.fromMs).toBe(day(2026, 3, 6));
    expect(asked('range=forever').preset).toBe('30d');
  });

  it('goes from the first day asked for to the last, both included, over a change of the clocks', () => {
    const { preset, period } = asked('from=2026-03-01&to=2026-03-31');
    expect(preset).toBeNull();
    expect(period).toEqual({ fromMs: day(2026, 3, 1), toMs: day(2026, 4, 1) });
    expect([writeDay(period.fromMs), lastDay(period)]).toEqual(['2026-03-01', '2026-03-31']);
  });

  it.each([
    ['from=2026-03-01', 'Give both days'],
    ['from=yesterday&to=2026-03-01', 'Give both days'],
    ['from=2026-02-30&to=2026-03-01', 'Give both days'],
    ['from=2026-03-02&to=2026-03-01', 'has to come before'],
    ['from=1990-01-01&to=2026-03-01', 'ten years at most'],
  ])('says what is wrong with %s, and shows the usual period', (query, words) => {
    const { fault, period } = asked(query);
    expect(fault).toContain(words);
    expect(period).toEqual(asked('').period);
  });

  it('is told by days, by weeks from Monday on, and by months, without a gap', () => {
    const days = bucketsOf(asked('range=30d').period);
    expect(days).toHaveLength(30);
    expect(days.every(({ size }) => size === 'day')).toBe(true);
    const weeks = bucketsOf({ fromMs: day(2026, 1, 1), toMs: day(2026, 3, 2) });
    expect(weeks.map(({ fromMs }) => writeDay(fromMs)).slice(0, 3)).toEqual([
      '2026-01-01',
      '2026-01-05',
      '2026-01-12',
    ]);
    const months = bucketsOf({ fromMs: day(2025, 3, 13), toMs: day(2026, 3, 13) });
    expect(months).toHaveLength(13);
    for (const buckets of [days, weeks, months])
      for (const [index, { toMs }] of buckets.slice(0, -1).entries())
        expect(buckets[index + 1]?.fromMs).toBe(toMs);
  });
});
