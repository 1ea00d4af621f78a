import * as z from 'zod/mini';

/** Every id: 1 to 80 letters, digits, underscores or hyphens. It is safe in a key, a URL and a header. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/));

/** A device's id: letters and digits only, since a hyphen ends it inside a rev. Made once for each local database. */
export const deviceIdSchema = z.string().check(z.regex(/^[A-Za-z0-9]{10,40}$/));

/** A moment as RFC 3339 text in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
