import * as z from 'zod/mini';
import { idSchema } from '../id.ts';
import { revSchema } from '../rev.ts';
import { isTimeZone } from './time-zone.ts';

/** A time of day on the wall, from `00:00` to `24:00`. Text of this form sorts as the times do. */
const wallTimeSchema = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** A stretch of one weekday, which ends on the same day: a night shift is two of them. `day`: 1 is Monday, 7 Sunday. */
const periodSchema = z
  .object({ day: z.int().check(z.gte(1), z.lte(7)), from: wallTimeSchema, to: wallTimeSchema })
  .check(z.refine(({ from, to }) => from < to));

/** A date such as `2026-12-25` that a calendar has. */
const dateSchema = z.string().check(z.refine(isDate));

/** When a team is at work: periods of the week by the clocks of one zone, but for holidays, which are whole days of that zone. */
export const calendarSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('calendar'),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  timeZone: z.string().check(z.refine(isTimeZone)),
  /** None is a calendar without open hours: nothing falls due by it. */
  periods: z.array(periodSchema).check(z.maxLength(100)),
  /** Dates such as `2026-12-25`. */
  holidays: z.array(dateSchema).check(z.maxLength(1000)),
});
export type Calendar = z.infer<typeof calendarSchema>;

function isDate(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // The 30th of February is moved into March, where no calendar has it.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
