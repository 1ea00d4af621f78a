import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import { isTimeZone } from '../../../../sync/domain/sla/time-zone.ts';
import { t } from '../../../words/t.ts';
import { nameFault } from '../name-fault.ts';
import type { Faults } from '../setting-form.tsx';
import { dateFault, readDates } from './dates.ts';
import { dayFault, readTime } from './periods.ts';

/** A period as it is being entered. `key` tells it from others while it is. */
export interface PeriodEntry {
  readonly key: string;
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** A calendar as it is being entered: holidays are dates, one a line. */
export interface CalendarEntry {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly periods: readonly PeriodEntry[];
  readonly holidays: string;
}

export const WEEKDAYS = [
  t('Monday'),
  t('Tuesday'),
  t('Wednesday'),
  t('Thursday'),
  t('Friday'),
  t('Saturday'),
  t('Sunday'),
].map((label, index) => ({ day: index + 1, label }));

/** What the form begins with; a new one with office hours, in the zone of this device. */
export function calendarEntry(before: Calendar | null, newId: string, timeZone: string): CalendarEntry {
  if (before === null) {
    const periods = [1, 2, 3, 4, 5].map((day) => ({ key: `new ${day}`, day, from: '09:00', to: '17:00' }));
    return { id: newId, name: '', timeZone, periods, holidays: '' };
  }
  const periods = [...before.periods]
    .sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1))
    .map((period, index) => ({ key: `kept ${index}`, ...period }));
  const { id, name, holidays } = before;
  return { id, name, timeZone: before.timeZone, periods, holidays: holidays.join('\n') };
}

/** The calendar as entered, where nothing is wrong with it. What a newer app added to it is kept. */
export function calendarOf(before: Calendar | null, entry: CalendarEntry) {
  const periods = entry.periods.map(({ day, from, to }) => ({
    day,
    from: readTime(from) ?? from,
    to: readTime(to) ?? to,
  }));
  return {
    ...before,
    id: entry.id,
    type: 'calendar' as const,
    name: entry.name.trim(),
    timeZone: entry.timeZone.trim(),
    periods,
    holidays: readDates(entry.holidays),
  };
}

/** What is wrong with it, field by field; a day's periods under `day 1` to `day 7`. */
export function calendarFaults(entry: CalendarEntry, among: readonly Calendar[]): Faults {
  const zone = entry.timeZone.trim();
  const days = WEEKDAYS.flatMap(({ day }) => {
    const fault = dayFault(entry.periods.filter((period) => period.day === day));
    return fault === null ? [] : [[`day ${day}`, fault] as const];
  });
  const holidays = dateFault(entry.holidays);
  return {
    ...nameFault(entry, among),
    ...(zone !== '' && isTimeZone(zone) ? {} : { timeZone: zoneWords(zone) }),
    ...(entry.periods.length > 0
      ? {}
      : {
          periods: t('This calendar is never open, so nothing would fall due by it. Give a day its hours.'),
        }),
    ...Object.fromEntries(days),
    ...(holidays === null ? {} : { holidays }),
  };
}

function zoneWords(zone: string): string {
  return zone === ''
    ? t('Say by the clocks of which zone the team works, such as Europe/London.')
    : t('“{zone}” is no time zone that is known here. Choose one of the list, such as Europe/London.', {
        zone,
      });
}
