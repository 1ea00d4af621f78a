import { describe, expect, it } from 'vitest';
import { calendarSchema } from './calendar.ts';
import { OpenHours } from './open-hours.ts';

const MINUTE_MS = 60_000;
const at = (text: string) => Date.parse(text);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const WORKDAYS = [1, 2, 3, 4, 5];
const everyDay = (from: string, to: string, days = [1, 2, 3, 4, 5, 6, 7]) =>
  days.map((day) => ({ day, from, to }));

const office = new OpenHours({
  timeZone: 'Europe/London',
  periods: [...everyDay('09:00', '12:30', WORKDAYS), ...everyDay('13:00', '17:00', WORKDAYS)],
  holidays: ['2026-12-25', '2026-12-28'],
});
const always = new OpenHours({
  timeZone: 'Europe/London',
  periods: everyDay('00:00', '24:00'),
  holidays: [],
});

const minutes = (hours: OpenHours, from: string, to: string) => hours.workedMs(at(from), at(to)) / MINUTE_MS;
const reach = (hours: OpenHours, from: string, work: number) => iso(hours.reach(at(from), work * MINUTE_MS));

describe('open hours', () => {
  it('count each period of a day and not the pause between them', () => {
    expect(minutes(office, '2026-01-12T00:00:00Z', '2026-01-13T00:00:00Z')).toBe(450);
    expect(minutes(office, '2026-01-12T12:00:00Z', '2026-01-12T13:10:00Z')).toBe(40);
  });

  it('count a minute once where periods overlap', () => {
    const hours = new OpenHours({
      timeZone: 'UTC',
      periods: [...everyDay('09:00', '12:00'), ...everyDay('08:00', '09:00'), ...everyDay('11:00', '13:00')],
      holidays: [],
    });
    expect(minutes(hours, '2026-01-12T00:00:00Z', '2026-01-13T00:00:00Z')).toBe(300);
  });

  it('begin at nine by the clock on the wall, in winter and in summer', () => {
    expect(reach(office, '2026-01-12T06:00:00Z', 1)).toBe('2026-01-12T09:01:00.000Z');
    expect(reach(office, '2026-07-13T06:00:00Z', 1)).toBe('2026-07-13T08:01:00.000Z');
  });

  it('lose the hour that is skipped in spring', () => {
    expect(minutes(always, '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z')).toBe(23 * 60);
    const night = new OpenHours({
      timeZone: 'Europe/London',
      periods: everyDay('00:30', '02:30'),
      holidays: [],
    });
    expect(minutes(night, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toBe(60);
    expect(reach(night, '2026-03-29T00:00:00Z', 45)).toBe('2026-03-29T01:15:00.000Z');
  });

  it('have the hour twice that comes twice in autumn', () => {
    const night = new OpenHours({
      timeZone: 'Europe/London',
      periods: everyDay('00:30', '01:30'),
      holidays: [],
    });
    expect(minutes(night, '2026-10-24T22:00:00Z', '2026-10-25T12:00:00Z')).toBe(90);
    expect(reach(night, '2026-10-24T23:00:00Z', 61)).toBe('2026-10-25T01:01:00.000Z');
  });

  it('follow a zone whose clocks change by half an hour, and one a day ahead of UTC', () => {
    const lordHowe = new OpenHours({
      timeZone: 'Australia/Lord_Howe',
      periods: everyDay('00:00', '24:00', [7]),
      holidays: [],
    });
    expect(minutes(lordHowe, '2026-10-02T00:00:00Z', '2026-10-06T00:00:00Z')).toBe(23.5 * 60);
    const kiritimati = new OpenHours({
      timeZone: 'Pacific/Kiritimati',
      periods: everyDay('09:00', '10:00', [1]),
      holidays: [],
    });
    expect(reach(kiritimati, '2026-01-09T00:00:00Z', 60)).toBe('2026-01-11T20:00:00.000Z');
  });

  it('know 29 February, and skip it when it is a holiday', () => {
    expect(minutes(always, '2028-02-28T00:00:00Z', '2028-03-01T00:00:00Z')).toBe(2 * 24 * 60);
    const closed = new OpenHours({
      timeZone: 'Europe/London',
      periods: everyDay('09:00', '10:00'),
      holidays: ['2028-02-29'],
    });
    expect(reach(closed, '2028-02-28T09:30:00Z', 60)).toBe('2028-03-01T09:30:00.000Z');
  });

  it('skip a holiday as a whole day of the zone', () => {
    expect(reach(office, '2026-12-24T16:00:00Z', 90)).toBe('2026-12-29T09:30:00.000Z');
    const tokyo = new OpenHours({
      timeZone: 'Asia/Tokyo',
      periods: everyDay('00:00', '24:00'),
      holidays: ['2026-05-05'],
    });
    expect(minutes(tokyo, '2026-05-04T00:00:00Z', '2026-05-06T00:00:00Z')).toBe(24 * 60);
    expect(reach(tokyo, '2026-05-04T14:59:00Z', 2)).toBe('2026-05-05T15:01:00.000Z');
  });

  it('reach a target at the end of the day it is used up on, not on the next morning', () => {
    expect(reach(office, '2026-01-12T16:00:00Z', 60)).toBe('2026-01-12T17:00:00.000Z');
  });

  it('are never reached in a calendar that is not open, or hardly ever', () => {
    const closed = { timeZone: 'Europe/London', periods: [], holidays: [] };
    expect(reach(new OpenHours(closed), '2026-01-12T16:00:00Z', 1)).toBeNull();
    const oneMinute = new OpenHours({ ...closed, periods: [{ day: 1, from: '09:00', to: '09:01' }] });
    expect(reach(oneMinute, '2026-01-12T00:00:00Z', 3)).toBe('2026-01-26T09:01:00.000Z');
    expect(reach(oneMinute, '2026-01-12T00:00:00Z', 525_600)).toBeNull();
    expect(minutes(oneMinute, '2026-01-12T09:01:00Z', '2026-01-19T09:00:00Z')).toBe(0);
  });
});

describe('a calendar', () => {
  const calendar = {
    id: 'office',
    rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    type: 'calendar',
    name: 'Office hours',
    timeZone: 'Europe/London',
    periods: everyDay('09:00', '17:00'),
    holidays: ['2026-12-25'],
  };

  it('keeps what a newer app added', () => {
    expect(calendarSchema.parse({ ...calendar, colour: 'green' })).toMatchObject({ colour: 'green' });
  });

  it.each([
    ['a zone nobody knows', { timeZone: 'Europe/Leeds' }],
    ['a period that ends before it begins', { periods: [{ day: 1, from: '17:00', to: '09:00' }] }],
    ['a time that no clock shows', { periods: [{ day: 1, from: '09:00', to: '24:30' }] }],
    ['an eighth day', { periods: [{ day: 8, from: '09:00', to: '10:00' }] }],
    ['a holiday in words', { holidays: ['Christmas'] }],
    ['a holiday on a day that no month has', { holidays: ['2026-02-30'] }],
  ])('is refused with %s', (_what, change) => {
    expect(calendarSchema.safeParse({ ...calendar, ...change }).success).toBe(false);
  });
});
