import { Hono } from 'hono';
import { BEACON_MOST, beaconSchema, type Beacon } from '../../protocol/beacon.ts';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { CALLS_A_MINUTE, countCalls, limitCalls } from './limit-calls.ts';
import { DEVICE_METRICS, type MetricName } from './metric-line.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A device reports once an hour, and each time something begins or ends. One that reports more often is broken, or is not one. */
const REPORTS_AN_HOUR = 12;
/** Pushes of builds are taken for 90 days: a month is left to have the device updated. */
export const OLD_BUILD_DAYS = 60;

/** `/api/beacon`: a device of somebody who is signed in reports how it fares. What is counted and written down of it is numbers. */
export function beaconDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  const mayReport = countCalls(deps.now, HOUR_MS, REPORTS_AN_HOUR);
  doors.use(limitCalls(deps, CALLS_A_MINUTE.beacon));
  doors.post('/', async (c) => {
    const { device } = await signedIn(deps, c);
    if (device === null) throw new ApiProblem('not-yours', 'Bind this device to the session first.');
    if (!mayReport(device)) throw new ApiProblem('slow-down', 'This device reports too often. Wait an hour.');
    const beacon = await readBody(c.req.raw, beaconSchema);
    const buildDays = daysSince(beacon.builtAt, deps.now());
    const { stuck, refused, wiped } = beacon;
    deps.log({
      level: 'info',
      event: 'beacon',
      requestId: c.get('requestId'),
      device,
      stuck,
      refused,
      wiped,
      buildDays,
    });
    for (const [name, count] of countsOf(beacon, buildDays)) if (count > 0) deps.count(name, count);
    return c.body(null, 204);
  });
  return doors;
}

/** Rows are counted, and so are devices that have a queue of them: one device with a hundred stuck changes is one device to look at. */
function countsOf(
  { stuck, refused, wiped }: Beacon,
  buildDays: number | null,
): readonly (readonly [MetricName, number])[] {
  return [
    [DEVICE_METRICS.stuck, stuck > 0 ? 1 : 0],
    [DEVICE_METRICS.wiped, wiped ? 1 : 0],
    [DEVICE_METRICS.refused, refused],
    [DEVICE_METRICS.old, (buildDays ?? 0) >= OLD_BUILD_DAYS ? 1 : 0],
  ];
}

/** Whole days by this clock, since the device's may be wrong; null when nobody knows since when. */
function daysSince(at: string | null, nowMs: number): number | null {
  if (at === null) return null;
  const days = Math.floor((nowMs - Date.parse(at)) / DAY_MS);
  return Math.min(Math.max(days, 0), BEACON_MOST);
}
