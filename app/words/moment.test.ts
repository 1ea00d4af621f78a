import { describe, expect, it } from 'vitest';
import { showAge, showDayAndClock, showMoment, showMonth } from './moment.ts';

const now = new Date(2026, 2, 12, 15, 30).getTime();
const at = (...parts: [number, number, number, number?, number?]) =>
  new Date(parts[0], parts[1], parts[2], parts[3] ?? 9, parts[4] ?? 42).toISOString();

describe('a moment in a list', () => {
  it.each([
    ['today', at(2026, 2, 12), '09:42'],
    ['yesterday', at(2026, 2, 11, 23, 59), 'Yesterday'],
    ['six days ago', at(2026, 2, 6), 'Fri'],
    ['a week ago', at(2026, 2, 5), '5 Mar'],
    ['last year', at(2025, 11, 31), '31 Dec 2025'],
    ['tomorrow, by a clock that is ahead', at(2026, 2, 13), '13 Mar'],
  ])('is told in short when it was %s', (_when, instant, words) => {
    expect(showMoment(instant, now)).toBe(words);
  });

  it('carries the time of day where there is room', () => {
    expect(showDayAndClock(at(2026, 2, 11), now)).toBe('Yesterday, 09:42');
    expect(showDayAndClock(at(2026, 2, 12), now)).toBe('09:42');
  });
});

it.each([
  [30_000, 'under a minute'],
  [-5_000, 'under a minute'],
  [61_000, '1 min'],
  [3 * 3_600_000, '3 h'],
  [86_400_000, '1 day'],
  [9.5 * 86_400_000, '9 days'],
])('tells an age of %d ms as %s', (ms, words) => {
  expect(showAge(new Date(now - ms).toISOString(), now)).toBe(words);
});

it('names the month that coverage reaches back to', () => {
  expect(showMonth(at(2026, 2, 12))).toBe('Mar 2026');
});
