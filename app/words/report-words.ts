import { t } from './t.ts';
import { LOCALE } from './locale.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric' });

/** The usual periods of a report. */
export const PRESET_WORDS = {
  '7d': t('Last 7 days'),
  '30d': t('Last 30 days'),
  '90d': t('Last 90 days'),
  '12m': t('Last 12 months'),
} as const;

/** How long something took: `under a minute`, `12 min`, `3 h 20 min`, `4 days 2 h`; a dash for nothing. */
export function durationWords(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < MINUTE_MS) return t('under a minute');
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days > 0)
    return joined(
      t('{days, plural, one {# day} other {# days}}', { days }),
      hours === 0 ? '' : t('{hours, number} h', { hours }),
    );
  return joined(
    hours === 0 ? '' : t('{hours, number} h', { hours }),
    minutes === 0 ? '' : t('{minutes, number} min', { minutes }),
  );
}

/** The name of a part of a period: `12 Mar`, `Week of 9 Mar`, `Mar 2026`. */
export function bucketWords(fromMs: number, size: 'day' | 'week' | 'month'): string {
  if (size === 'month') return month.format(fromMs);
  return size === 'week' ? t('Week of {day}', { day: day.format(fromMs) }) : day.format(fromMs);
}

/** What a report is made from, and what it cannot know of. */
export function reportCoverage(tickets: number, earliestMs: number | null, fromMs: number): string {
  if (earliestMs === null) return t('There are no tickets on this device yet.');
  const since = t(
    'Worked out on this device from {tickets, plural, one {# ticket} other {# tickets}} since {day}.',
    { tickets, day: longDay.format(earliestMs) },
  );
  return earliestMs > fromMs ? `${since} ${t('Of what was before that it knows nothing.')}` : since;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
