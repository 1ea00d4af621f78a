import { FUNCTION_NAMES } from '../aws/sync/function-plans.ts';

/** What an environment has, however little it is used. `tests/infra/cost.test.ts` counts the same in the templates. */
export const FLEET = {
  walls: 1,
  wallRules: 3,
  /** Alarms of two regions, and the reports of mail. */
  keys: 3,
  secrets: 2,
  /** Each function's errors and throttles; four queues of dead letters; two that may fall behind; calls, pushes, bounces, complaints, site, floods; the table's reads and writes. */
  alarmMetrics: FUNCTION_NAMES.length * 2 + 4 + 2 + 6 + 2,
  dashboards: 1,
  /** How long pushes take. */
  logMetrics: 1,
  /** What both gates tell of each route: two routes with six figures, three with five. They count as metrics of our own. */
  routeMetrics: 2 * 6 + 3 * 5,
  /** Bounces and complaints of the configuration set. */
  mailMetrics: 2,
  zones: 1,
  healthChecks: 1,
} as const;
