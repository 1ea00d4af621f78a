import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, quietHoursText, readQuietHours, untilQuiet, type QuietHours } from './quiet-hours.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const night = (more: Partial<QuietHours> = {}): QuietHours => ({
  ...{ from: 22 * 60, to: 7 * 60, days: EVERY_DAY, timeZone: 'Europe/London' },
  ...more,
});
const at = (instant: string) => Date.parse(instant);

describe('quiet hours', () => {
  it.each([
    ['2026-06-01T20:59:59.999Z', false],
    ['2026-06-01T21:00:00.000Z', true],
    ['2026-06-02T05:59:59.999Z', true],
    ['2026-06-02T06:00:00.000Z', false],
    ['2026-01-05T21:30:00.000Z', false],
    ['2026-01-05T22:00:00.000Z', true],
  ])('go by the clock on the wall, summer and winter: at %s quiet is %s', (instant, quiet) => {
    expect(isQuiet(night(), at(instant))).toBe(quiet);
  });

  it.each([
    // Monday 1 June 2026; the night that began on Friday ends on Saturday, and Saturday night does not begin.
    ['2026-06-05T23:00:00.000Z', true],
    ['2026-06-06T05:00:00.000Z', true],
    ['2026-06-06T23:00:00.000Z', false],
    ['2026-06-08T05:00:00.000Z', false],
    ['2026-06-08T22:00:00.000Z', true],
  ])('belong to the day on which they begin: on weekdays alone, at %s quiet is %s', (instant, quiet) => {
    expect(isQuiet(night({ days: [1, 2, 3, 4, 5] }), at(instant))).toBe(quiet);
  });

  it.each([
    // Put forward: 01:00 becomes 02:00, so the night is an hour shorter and ends at 07:00 on the wall.
    ['2026-03-29T00:59:00.000Z', true],
    ['2026-03-29T05:59:00.000Z', true],
    ['2026-03-29T06:00:00.000Z', false],
    // Put back: 02:00 becomes 01:00.
    ['2026-10-25T06:59:00.000Z', true],
    ['2026-10-25T07:00:00.000Z', false],
  ])('end at their hour in the night the clocks are changed: at %s quiet is %s', (instant, quiet) => {
    expect(isQuiet(night(), at(instant))).toBe(quiet);
  });

  it('are quiet twice in an hour that comes twice', () => {
    const one = night({ from: 60, to: 120 });
    expect(isQuiet(one, at('2026-10-25T00:30:00.000Z'))).toBe(true);
    expect(isQuiet(one, at('2026-10-25T01:30:00.000Z'))).toBe(true);
    expect(isQuiet(one, at('2026-10-25T02:30:00.000Z'))).toBe(false);
  });

  it('that end when they begin last the whole day', () => {
    const sunday = night({ from: 0, to: 0, days: [7], timeZone: 'UTC' });
    expect(isQuiet(sunday, at('2026-06-07T00:00:00.000Z'))).toBe(true);
    expect(isQuiet(sunday, at('2026-06-07T23:59:00.000Z'))).toBe(true);
    expect(isQuiet(sunday, at('2026-06-08T00:00:00.000Z'))).toBe(false);
  });
});

it('are so many minutes away', () => {
  expect(untilQuiet(night(), at('2026-06-01T20:00:00.000Z'), 4 * 3_600_000)).toBe(3_600_000);
  expect(untilQuiet(night(), at('2026-06-01T12:00:00.000Z'), 4 * 3_600_000)).toBe(4 * 3_600_000);
  expect(untilQuiet(night(), at('2026-06-01T22:00:00.000Z'), 4 * 3_600_000)).toBe(0);
});

const anyHours = fc.record({
  from: fc.integer({ min: 0, max: 1_439 }),
  to: fc.integer({ min: 0, max: 1_439 }),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted()),
  timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'),
});
const anyMoment = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });

it('on every day, one stretch or the other is quiet, and never both', () => {
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, ms) => {
      fc.pre(hours.from !== hours.to);
      const there = { ...hours, days: EVERY_DAY };
      const back = { ...there, from: hours.to, to: hours.from };
      expect(isQuiet(there, ms)).not.toBe(isQuiet(back, ms));
    }),
  );
});

it('the hours of several days are those of each day together', () => {
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, ms) => {
      const alone = hours.days.some((day) => isQuiet({ ...hours, days: [day] }, ms));
      expect(isQuiet(hours, ms)).toBe(alone);
    }),
  );
});

it('are read as they were kept', () => {
  fc.assert(
    fc.property(anyHours, (hours) => {
      expect(readQuietHours(quietHoursText(hours))).toEqual(hours);
    }),
  );
  expect(quietHoursText(night())).toBe('22:00 07:00 1234567 Europe/London');
});

it.each([null, 7, '', '22:00', '24:00 07:00 1 UTC', '22:00 07:00 8 UTC', '22:00 07:00 1 Mars/Olympus'])(
  'none are read out of %j',
  (kept) => {
    expect(readQuietHours(kept)).toBeNull();
  },
);
