import { LOCALE } from './locale.ts';
import { t } from './t.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short' });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric' });
const wholeMonth = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `09:42`, in the time zone of the device. */
export function showClock(instant: string): string {
  return clock.format(Date.parse(instant));
}

/** A day of a calendar, wherever one is: `12 Mar 2026` for `2026-03-12`. */
export function showDay(date: string): string {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
  return dayOfYear.format(new Date(year, month - 1, of));
}

/** `Mar 2026`. */
export function showMonth(instant: string): string {
  return month.format(Date.parse(instant));
}

/** `March 2026`. */
export function showWholeMonth(instant: string): string {
  return wholeMonth.format(Date.parse(instant));
}

/** The whole moment, for titles and for screen readers: `Thu 12 March 2026, 09:42`. */
export function showExact(instant: string): string {
  return exact.format(Date.parse(instant)).replace(' at ', ', ');
}

/**
 * As short as a list can have it, seen from `nowMs` (milliseconds since 1970): `09:42` today, `Yesterday`, `Mon` within the week,
 * `12 Mar` within the year, else `12 Mar 2025`. What lies in the future is told like a day.
 */
export function showMoment(instant: string, nowMs: number): string {
  const at = Date.parse(instant);
  const daysAgo = Math.round((midnight(nowMs) - midnight(at)) / DAY_MS);
  if (daysAgo === 0) return clock.format(at);
  if (daysAgo === 1) return t('Yesterday');
  if (daysAgo > 1 && daysAgo < 7) return weekday.format(at);
  return new Date(at).getFullYear() === new Date(nowMs).getFullYear() ? day.format(at) : dayOfYear.format(at);
}

/** As `showMoment`, with the time of day beside a day: `Yesterday, 09:42`. */
export function showDayAndClock(instant: string, nowMs: number): string {
  const short = showMoment(instant, nowMs);
  const time = showClock(instant);
  return short === time ? time : `${short}, ${time}`;
}

/** A day that is to come, with its time: `Mon 16 Mar, 09:00`. */
export function showDayAhead(instant: string): string {
  const at = Date.parse(instant);
  return `${weekday.format(at)} ${day.format(at)}, ${clock.format(at)}`;
}

/** How long ago: `under a minute`, `12 min`, `3 h`, `4 days`. A moment ahead of the clock counts as now. */
export function showAge(instant: string, nowMs: number): string {
  const ms = Math.max(0, nowMs - Date.parse(instant));
  if (ms < MINUTE_MS) return t('under a minute');
  if (ms < HOUR_MS) return t('{minutes, number} min', { minutes: Math.floor(ms / MINUTE_MS) });
  if (ms < DAY_MS) return t('{hours, number} h', { hours: Math.floor(ms / HOUR_MS) });
  return t('{days, plural, one {# day} other {# days}}', { days: Math.floor(ms / DAY_MS) });
}

function midnight(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}
