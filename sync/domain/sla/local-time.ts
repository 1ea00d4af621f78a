export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** A stretch of time in which a zone's clocks keep one distance from UTC. Milliseconds; the end is not part of it. */
export interface ZoneSpan {
  readonly fromMs: number;
  readonly toMs: number;
  /** What to add to UTC to have the time on the wall. */
  readonly offsetMs: number;
}

// Making one costs a hundred times what asking it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** How far the zone's clocks are from UTC at a moment. */
function offsetAt(timeZone: string, ms: number): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(ms / 1000) * 1000;
}

const midnightOffsets = new Map<string, number>();

/** As `offsetAt`, at the beginning of a UTC day: each is the end of the day before, and is asked for by every calendar of its zone. */
function offsetAtMidnight(timeZone: string, utcDay: number): number {
  const key = `${timeZone} ${utcDay}`;
  const known = midnightOffsets.get(key);
  if (known !== undefined) return known;
  const offset = offsetAt(timeZone, utcDay * DAY_MS);
  midnightOffsets.set(key, offset);
  return offset;
}

/**
 * The UTC day with this number (0 is 1 January 1970), cut where the zone's clocks are put forward or back. One cut at most: no zone
 * changes its clocks twice in a day.
 */
export function zoneSpans(timeZone: string, utcDay: number): readonly ZoneSpan[] {
  const fromMs = utcDay * DAY_MS;
  const toMs = fromMs + DAY_MS;
  const before = offsetAtMidnight(timeZone, utcDay);
  const after = offsetAtMidnight(timeZone, utcDay + 1);
  if (before === after) return [{ fromMs, toMs, offsetMs: before }];
  let kept = fromMs / MINUTE_MS;
  let changed = toMs / MINUTE_MS;
  while (changed - kept > 1) {
    const middle = Math.floor((kept + changed) / 2);
    if (offsetAt(timeZone, middle * MINUTE_MS) === before) kept = middle;
    else changed = middle;
  }
  const cutMs = changed * MINUTE_MS;
  if (cutMs === toMs) return [{ fromMs, toMs, offsetMs: before }];
  return [
    { fromMs, toMs: cutMs, offsetMs: before },
    { fromMs: cutMs, toMs, offsetMs: after },
  ];
}
