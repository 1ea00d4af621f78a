import { expect, it } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

/** A moment of March 2026 by the clock of the device. */
const march = (day: number, hour: number) => new Date(2026, 2, day, hour);

it.each([
  ['a Thursday', march(12, 15), [13, 16, 19]],
  ['a Sunday night', march(15, 23), [16, 16, 22]],
  ['a Monday before nine', march(16, 7), [17, 23, 23]],
  ['the Saturday before the clocks change in Europe', march(28, 20), [29, 30, 35]],
])('offers nine in the morning of the days after %s', (_day, now, days) => {
  const { tomorrow, monday, week } = snoozeTimes(now.getTime());
  expect([tomorrow, monday, week]).toEqual(days.map((day) => march(day, 9).toISOString()));
});
