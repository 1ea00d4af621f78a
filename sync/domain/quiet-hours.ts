import { DAY_MS, MINUTE_MS, zoneSpans } from './sla/local-time.ts';
import { isTimeZone } from './sla/time-zone.ts';

/** The preference that keeps them. */
export const QUIET_HOURS = 'quietHours';

/** When a person wants to be left alone, by the clocks on the wall of one zone. */
export interface QuietHours {
  /** Minutes since midnight. Where the end is not after the beginning, it is on the next day. */
  readonly from: number;
  readonly to: number;
  /** The days on which they begin: 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
  /** An IANA zone. */
  readonly timeZone: string;
}

const DAY_MINUTES = 24 * 60;
const WEEK = 7;

/**
 * Whether a moment lies in quiet hours: what the clock on the wall shows decides. An hour that is put forward is missing from them, one that is put back is
 * quiet twice. Hours that end when they begin last the whole day.
 */
export function isQuiet({ from, to, days, timeZone }: QuietHours, ms: number): boolean {
  const { minute, day } = wallClock(timeZone, ms);
  const beganToday = days.includes(day) && minute >= from;
  if (from < to) return beganToday && minute < to;
  const dayBefore = ((day + WEEK - 2) % WEEK) + 1;
  return beganToday || (days.includes(dayBefore) && minute < to);
}

/** How long it is from a moment until they begin, at most `mostMs`, by whole minutes; 0 within them. */
export function untilQuiet(hours: QuietHours, ms: number, mostMs: number): number {
  for (let waited = 0; waited < mostMs; waited += MINUTE_MS) if (isQuiet(hours, ms + waited)) return waited;
  return mostMs;
}

/** As the preference keeps them: `22:00 07:00 12345 Europe/London`. */
export function quietHoursText({ from, to, days, timeZone }: QuietHours): string {
  return [showMinute(from), showMinute(to), [...days].sort().join(''), timeZone].join(' ');
}

/** Reads what a preference keeps; null for no quiet hours, and for what cannot be read. */
export function readQuietHours(kept: unknown): QuietHours | null {
  const parts = typeof kept === 'string' ? QUIET.exec(kept) : null;
  if (parts === null) return null;
  const [, from = '', to = '', days = '', timeZone = ''] = parts;
  if (!isTimeZone(timeZone)) return null;
  return {
    ...{ from: readMinute(from), to: readMinute(to), timeZone },
    days: [...new Set(Array.from(days, Number))].sort(),
  };
}

/** `07:05` for the minutes since midnight. */
export function showMinute(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minutes since midnight of `07:05`. */
export function readMinute(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) % DAY_MINUTES;
}

const QUIET =
  /^((?:[01]\d|2[0-3]):[0-5]\d) ((?:[01]\d|2[0-3]):[0-5]\d) ([1-7]{1,7}) ([A-Za-z0-9_+/-]{1,64})$/;

/** What the clock on the wall shows: minutes since midnight, and the day of the week from 1, Monday. */
function wallClock(timeZone: string, ms: number): { readonly minute: number; readonly day: number } {
  const span = zoneSpans(timeZone, Math.floor(ms / DAY_MS)).find(({ toMs }) => ms < toMs);
  const wallMs = ms + (span?.offsetMs ?? 0);
  const wallDay = Math.floor(wallMs / DAY_MS);
  // 1 January 1970 was a Thursday.
  const day = (((wallDay + 3) % WEEK) + WEEK) % WEEK;
  return { minute: Math.floor((wallMs - wallDay * DAY_MS) / MINUTE_MS), day: day + 1 };
}
