import { t } from '../../words/t.ts';

/** A period of whole local days, in milliseconds since 1970: from the first moment of the first to the first moment after the last. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A part of a period: a day, a week that begins on Monday, or a month. The first and the last may be cut. */
export interface Bucket extends Period {
  readonly size: BucketSize;
}
export type BucketSize = 'day' | 'week' | 'month';

export const PRESETS = ['7d', '30d', '90d', '12m'] as const;
export type Preset = (typeof PRESETS)[number];

const PRESET_DAYS: Readonly<Record<Preset, number>> = { '7d': 7, '30d': 30, '90d': 90, '12m': 365 };
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A period of more days is told by weeks, and of more than these by months. */
const DAYS_SHOWN = 31;
const WEEKS_SHOWN = 26 * 7;
/** Reports of more would only say less. */
const LONGEST_DAYS = 3_660;
const DAY_MS = 86_400_000;

/** What an address asks for: days of its own, or one of the usual periods up to today. */
export interface AskedPeriod {
  readonly preset: Preset | null;
  readonly period: Period;
  /** What is wrong with the days that were given, as a sentence. The period is then the usual one. */
  readonly fault: string | null;
}

/** Reads `?from=2026-01-01&to=2026-01-31` (both days included) or `?range=90d`; what is not understood gives the last 30 days. */
export function readPeriod(search: URLSearchParams, nowMs: number): AskedPeriod {
  const from = search.get('from');
  const to = search.get('to');
  const preset = PRESETS.find((one) => one === search.get('range')) ?? '30d';
  const usual = { preset, period: lastDays(PRESET_DAYS[preset], nowMs) };
  if (from === null && to === null) return { ...usual, fault: null };
  const fromMs = readDay(from);
  const lastMs = readDay(to);
  if (fromMs === null || lastMs === null) return { ...usual, fault: t('Give both days, as in 2026-01-31.') };
  if (lastMs < fromMs) return { ...usual, fault: t('The first day has to come before the last.') };
  if (lastMs - fromMs > LONGEST_DAYS * DAY_MS) return { ...usual, fault: t('Ask for ten years at most.') };
  return { preset: null, period: { fromMs, toMs: addDays(lastMs, 1) }, fault: null };
}

/** A local day as an address and a date field have it: `2026-01-31`. */
export function writeDay(ms: number): string {
  const day = new Date(ms);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The last day of a period, as an address has it. */
export function lastDay({ toMs }: Period): string {
  return writeDay(addDays(toMs, -1));
}

/** The parts that a period is told in. */
export function bucketsOf({ fromMs, toMs }: Period): Bucket[] {
  const days = Math.round((toMs - fromMs) / DAY_MS);
  const size: BucketSize = days <= DAYS_SHOWN ? 'day' : days <= WEEKS_SHOWN ? 'week' : 'month';
  const buckets: Bucket[] = [];
  for (let at = fromMs; at < toMs;) {
    const end = Math.min(nextStart(at, size), toMs);
    buckets.push({ fromMs: at, toMs: end, size });
    at = end;
  }
  return buckets;
}

function lastDays(count: number, nowMs: number): Period {
  const toMs = addDays(new Date(nowMs).setHours(0, 0, 0, 0), 1);
  return { fromMs: addDays(toMs, -count), toMs };
}

function nextStart(ms: number, size: BucketSize): number {
  if (size === 'day') return addDays(ms, 1);
  const day = new Date(ms);
  // Sunday is 0: the week goes on to the next Monday.
  if (size === 'week') return addDays(ms, 7 - ((day.getDay() + 6) % 7));
  return new Date(day.getFullYear(), day.getMonth() + 1, 1).getTime();
}

/** By the calendar, not by 24 hours: days on which the clocks change are longer or shorter. */
function addDays(ms: number, days: number): number {
  const day = new Date(ms);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

function readDay(text: string | null): number | null {
  const parts = DATE.exec(text ?? '');
  if (parts === null) return null;
  const [, year, month, day] = parts.map(Number);
  const at = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
  return writeDay(at.getTime()) === text ? at.getTime() : null;
}
