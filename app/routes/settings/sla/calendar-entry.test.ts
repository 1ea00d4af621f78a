import { describe, expect, it } from 'vitest';
import { calendarSchema, type Calendar } from '../../../../sync/domain/sla/calendar.ts';
import { calendarEntry, calendarFaults, calendarOf } from './calendar-entry.ts';
import { dueWords } from './due-preview.ts';

const KEPT: Calendar = {
  id: 'c1',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'calendar',
  name: 'Office',
  timeZone: 'Europe/London',
  periods: [
    { day: 1, from: '07:00', to: '08:00' },
    { day: 1, from: '08:00', to: '18:00' },
  ],
  holidays: ['2026-12-25'],
  region: 'GB',
};
const fresh = () => ({ ...calendarEntry(null, 'new', 'Europe/London'), name: 'Nights' });
const withHours = (...hours: readonly (readonly [number, string, string])[]) => ({
  ...fresh(),
  periods: hours.map(([day, from, to], key) => ({ key: String(key), day, from, to })),
});

describe('a calendar that is entered', () => {
  it('comes back as it was, and touching periods are no fault', () => {
    const entry = calendarEntry(KEPT, 'unused', 'UTC');
    expect(calendarFaults(entry, [KEPT])).toEqual({});
    expect(calendarOf(KEPT, entry)).toEqual(KEPT);
  });

  it('is what the server takes once nothing is wrong with it, however times and dates were written', () => {
    const entry = {
      ...withHours([1, '9:00', '1230'], [1, '13.00', '24:00']),
      holidays: '2026-12-26, 2026-12-25\n2026-12-26',
    };
    expect(calendarFaults(entry, [])).toEqual({});
    const made = calendarOf(null, entry);
    expect(made).toMatchObject({
      periods: [
        { from: '09:00', to: '12:30' },
        { from: '13:00', to: '24:00' },
      ],
      holidays: ['2026-12-25', '2026-12-26'],
    });
    expect(calendarSchema.safeParse({ ...made, rev: KEPT.rev }).success).toBe(true);
  });

  it.each([
    ['periods', withHours(), /never open/],
    ['day 2', withHours([2, '17:00', '09:00']), /17:00 to 09:00 ends before it begins/],
    ['day 2', withHours([2, '09:00', '09:00']), /no time at all/],
    ['day 3', withHours([3, '12:00', '15:00'], [3, '09:00', '12:01']), /overlap\. Make them one/],
    ['day 4', withHours([4, '25:00', '26:00']), /“25:00” is no time of day/],
    ['day 5', withHours([5, '09:00', '']), /begins and ends/],
    ['timeZone', { ...fresh(), timeZone: 'Europe/Lundon' }, /“Europe\/Lundon” is no time zone/],
    ['timeZone', { ...fresh(), timeZone: ' ' }, /Say by the clocks of which zone/],
    ['holidays', { ...fresh(), holidays: '2026-12-25\n2026-02-30' }, /“2026-02-30” is no date/],
    ['name', { ...fresh(), name: 'office' }, /one called office already/],
  ])('has one sentence beside %s where it is wrong', (field, entry, words) => {
    const faults = calendarFaults(entry, [KEPT]);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(words);
  });

  it('shows when working time is used up, and says nothing where it never is', () => {
    const friday = Date.parse('2026-03-13T16:00:00.000Z');
    expect(dueWords(calendarOf(null, fresh()), 120, friday)).toMatch(/^Mon 16 Mar/);
    expect(dueWords(calendarOf(null, withHours()), 120, friday)).toBeNull();
  });
});
