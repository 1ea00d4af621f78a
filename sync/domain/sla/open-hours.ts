import type { Calendar } from './calendar.ts';
import { DAY_MS, MINUTE_MS, zoneSpans } from './local-time.ts';

/** A stretch of time in milliseconds since 1970; the end is not part of it. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How far ahead a due moment is looked for. A target that needs more open hours than ten years have is never due. */
const HORIZON_DAYS = 3_653;

/**
 * A calendar made ready for sums. A moment is open when the clock on its wall stands within a period and the date is no holiday: the hour
 * that is skipped in spring is nobody's, and the one that comes twice in autumn counts twice. Days are worked out once.
 */
export class OpenHours {
  private readonly timeZone: string;
  private readonly week: readonly (readonly Span[])[];
  private readonly holidays: ReadonlySet<number>;
  private readonly days = new Map<number, readonly Span[]>();

  constructor({ timeZone, periods, holidays }: Pick<Calendar, 'timeZone' | 'periods' | 'holidays'>) {
    this.timeZone = timeZone;
    this.week = [1, 2, 3, 4, 5, 6, 7].map((day) =>
      joined(
        periods
          .filter((period) => period.day === day)
          .map(({ from, to }) => ({ fromMs: wallMs(from), toMs: wallMs(to) }))
          .sort((a, b) => a.fromMs - b.fromMs),
      ),
    );
    this.holidays = new Set(holidays.map((date) => Date.parse(date) / DAY_MS));
  }

  /** The open time from one moment to another, in milliseconds. */
  workedMs(fromMs: number, toMs: number): number {
    let sum = 0;
    for (let day = Math.floor(fromMs / DAY_MS); day * DAY_MS < toMs; day += 1)
      for (const open of this.openOn(day))
        sum += Math.max(0, Math.min(toMs, open.toMs) - Math.max(fromMs, open.fromMs));
    return sum;
  }

  /** The first moment by which so much open time has passed since `fromMs`; null when none comes within ten years. */
  reach(fromMs: number, workMs: number): number | null {
    if (this.week.every((periods) => periods.length === 0)) return null;
    let left = workMs;
    const first = Math.floor(fromMs / DAY_MS);
    for (let day = first; day < first + HORIZON_DAYS; day += 1)
      for (const open of this.openOn(day)) {
        const start = Math.max(fromMs, open.fromMs);
        if (start + left <= open.toMs) return start + left;
        left -= Math.max(0, open.toMs - start);
      }
    return null;
  }

  /** The open stretches of the UTC day with this number. */
  private openOn(utcDay: number): readonly Span[] {
    const known = this.days.get(utcDay);
    if (known !== undefined) return known;
    const open: Span[] = [];
    for (const { fromMs, toMs, offsetMs } of zoneSpans(this.timeZone, utcDay))
      for (const period of this.onTheWall(fromMs + offsetMs, toMs + offsetMs))
        open.push({ fromMs: period.fromMs - offsetMs, toMs: period.toMs - offsetMs });
    this.days.set(utcDay, open);
    return open;
  }

  /** The periods between two times on the wall, cut to them. */
  private onTheWall(fromMs: number, toMs: number): Span[] {
    const found: Span[] = [];
    for (let day = Math.floor(fromMs / DAY_MS); day * DAY_MS < toMs; day += 1) {
      if (this.holidays.has(day)) continue;
      // 1 January 1970 was a Thursday, the fourth day of the week.
      for (const period of this.week[(day + 3) % 7] ?? []) {
        const cut = {
          fromMs: Math.max(fromMs, day * DAY_MS + period.fromMs),
          toMs: Math.min(toMs, day * DAY_MS + period.toMs),
        };
        if (cut.fromMs < cut.toMs) found.push(cut);
      }
    }
    return found;
  }
}

function wallMs(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS;
}

/** Stretches in order with those made one that touch or overlap: nobody's minute counts twice. */
function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last !== undefined && span.fromMs <= last.toMs)
      apart[apart.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
    else apart.push(span);
  }
  return apart;
}
