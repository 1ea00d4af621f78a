import type { Setting } from '../../../sync/domain/setting.ts';
import { bankHolidays } from './bank-holidays.ts';

const HOUR = 60;
const OFFICE_DAY = 10 * HOUR;
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const FIRST_YEAR = 2024;

const targets = (firstResponse: number, nextResponse: number, resolution: number | null) => ({
  firstResponse,
  nextResponse,
  resolution,
});

/**
 * What the sample firm promises: office hours in Leeds for every queue (lunch-time open, an hour more on Monday mornings, the bank
 * holidays up to the year after `now`), and around the clock for the network, without which no site works. `rev` gives a rev for each.
 */
export function makeSlaSettings(rev: () => string, now: number): Setting[] {
  const lastYear = new Date(now).getUTCFullYear() + 1;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return [
    {
      id: 'calendar-office',
      rev: rev(),
      type: 'calendar',
      name: 'Office hours, Leeds',
      timeZone: 'Europe/London',
      periods: [
        { day: 1, from: '07:00', to: '08:00' },
        ...[1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '18:00' })),
      ],
      holidays: years.flatMap(bankHolidays),
    },
    {
      id: 'calendar-always',
      rev: rev(),
      type: 'calendar',
      name: 'Around the clock',
      timeZone: 'Europe/London',
      periods: WEEK.map((day) => ({ day, from: '00:00', to: '24:00' })),
      holidays: [],
    },
    {
      id: 'sla-standard',
      rev: rev(),
      type: 'sla-policy',
      name: 'Standard',
      calendarId: 'calendar-office',
      queueIds: [],
      targets: {
        urgent: targets(2 * HOUR, 8 * HOUR, 4 * OFFICE_DAY),
        high: targets(8 * HOUR, 2 * OFFICE_DAY, 10 * OFFICE_DAY),
        normal: targets(2 * OFFICE_DAY, 4 * OFFICE_DAY, 15 * OFFICE_DAY),
        low: targets(3 * OFFICE_DAY, 5 * OFFICE_DAY, null),
      },
    },
    {
      id: 'sla-network',
      rev: rev(),
      type: 'sla-policy',
      name: 'Network, around the clock',
      calendarId: 'calendar-always',
      queueIds: ['network'],
      targets: {
        urgent: targets(HOUR / 2, 2 * HOUR, 8 * HOUR),
        high: targets(4 * HOUR, 12 * HOUR, 5 * 24 * HOUR),
        normal: targets(16 * HOUR, 48 * HOUR, 14 * 24 * HOUR),
        low: targets(48 * HOUR, 72 * HOUR, null),
      },
    },
  ];
}
