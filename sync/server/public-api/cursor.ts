import { ApiProblem } from '../http/api-problem.ts';

const PREFIX = '1:';

/** A place in a list, as text that a caller hands back and does not read. */
export function makeCursor(place: string): string {
  return Buffer.from(`${PREFIX}${place}`).toString('base64url');
}

/** The place that a cursor names; null without one. Throws `not-valid` for what was never one. */
export function readCursor(cursor: string | undefined, form: RegExp): string | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const place = text.slice(PREFIX.length);
  if (text.startsWith(PREFIX) && form.test(place) && makeCursor(place) === cursor) return place;
  throw new ApiProblem('not-valid', 'Look at cursor: hand back the `next` of a page as it is.', 'cursor');
}
