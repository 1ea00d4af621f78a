import type { SeededRandom } from './seeded-random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How many requests come in each hour of a working day (UTC): a morning peak, a dip at lunch, hardly anything at night. */
const HOURLY = [1, 0, 0, 0, 0, 2, 8, 30, 85, 100, 90, 70, 45, 65, 75, 65, 45, 20, 8, 5, 4, 3, 2, 1] as const;
const HOURS = HOURLY.map((_, hour) => hour);

const DESK_OPENS = 7.5;
const DESK_CLOSES = 18;

/** When somebody about so long ago asked for help: a working day's rhythm, a few at weekends, never later than `nowMs`. */
export function askedAt(random: SeededRandom, nowMs: number, ageMs: number): number {
  let day = Math.floor((nowMs - ageMs) / DAY_MS);
  while (isWeekend(day * DAY_MS) && random.chance(0.93)) day -= 1;
  for (let tries = 0; tries < 20; tries++) {
    const hour = random.weighted(HOURS, (at) => HOURLY[at] ?? 0);
    const at = day * DAY_MS + hour * HOUR_MS + Math.floor(random.next() * HOUR_MS);
    if (at < nowMs - 4 * MINUTE_MS) return at;
    // Nothing of this day is over yet (it is early in the morning): most likely they wrote the day before.
    if (tries % 5 === 4) day -= 1;
  }
  return nowMs - 5 * MINUTE_MS;
}

/** The first moment at or after `ms` at which the desk is at work. */
export function whenDeskWorks(random: SeededRandom, ms: number): number {
  const midnight = Math.floor(ms / DAY_MS) * DAY_MS;
  const opening = midnight + DESK_OPENS * HOUR_MS;
  if (isWeekend(ms) || ms >= midnight + DESK_CLOSES * HOUR_MS)
    return whenDeskWorks(random, opening + DAY_MS + random.between(0, 90) * MINUTE_MS);
  return ms < opening ? opening + random.between(0, 90) * MINUTE_MS : ms;
}

/** A wait around `typicalMs`: often half of it, sometimes four times as long. */
export function waitOf(random: SeededRandom, typicalMs: number): number {
  return Math.round(typicalMs * 2 ** (random.next() * 3 - 1.2)) + random.between(0, 59_999);
}

function isWeekend(ms: number): boolean {
  const weekday = new Date(ms).getUTCDay();
  return weekday === 0 || weekday === 6;
}
