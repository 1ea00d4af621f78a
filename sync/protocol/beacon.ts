import * as z from 'zod/mini';
import { instantSchema } from '../domain/id.ts';

/** The most that a report tells of anything: whoever needs to know how many more there are looks at the device. */
export const BEACON_MOST = 9_999;

const countSchema = z.int().check(z.gte(0), z.lte(BEACON_MOST));

/**
 * `POST /api/beacon`: how a device fares, in numbers alone. What it holds, and of whom, cannot be said in it: names that are not listed here are not
 * read.
 */
export const beaconSchema = z.object({
  /** Changes that do not go, though the server answers. */
  stuck: countSchema,
  /** Rows that the server would not take and that nobody has seen to, but for replies that are held back: those are as they should be. */
  refused: countSchema,
  /** The browser has emptied the database, or taken back that it keeps it, since the last report that came through. */
  wiped: z.boolean(),
  /** When what the app was built from was committed; null where nobody knows. */
  builtAt: z.nullable(instantSchema),
});
export type Beacon = z.infer<typeof beaconSchema>;
