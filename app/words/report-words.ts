import { showCount } from './ticket-words.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });

/** The usual periods of a report. */
export const PRESET_WORDS = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '12m': 'Last 12 months',
} as const;

/** How long something took: `under a minute`, `12 min`, `3 h 20 min`, `4 days 2 h`; a dash for nothing. */
export function durationWords(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < MINUTE_MS) return 'under a minute';
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days > 0) return joined(days === 1 ? '1 day' : `${days} days`, hours === 0 ? '' : `${hours} h`);
  return joined(hours === 0 ? '' : `${hours} h`, minutes === 0 ? '' : `${minutes} min`);
}

/** The name of a part of a period: `12 Mar`, `Week of 9 Mar`, `Mar 2026`. */
export function bucketWords(fromMs: number, size: 'day' | 'week' | 'month'): string {
  if (size === 'month') return month.format(fromMs);
  return size === 'week' ? `Week of ${day.format(fromMs)}` : day.format(fromMs);
}

/** What a report is made from, and what it cannot know of. */
export function reportCoverage(tickets: number, earliestMs: number | null, fromMs: number): string {
  if (earliestMs === null) return 'There are no tickets on this device yet.';
  const since = `Worked out on this device from ${tickets === 1 ? '1 ticket' : `${showCount(tickets)} tickets`} since ${longDay.format(earliestMs)}.`;
  return earliestMs > fromMs ? `${since} Of what was before that it knows nothing.` : since;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
