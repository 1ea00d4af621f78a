import { ALARMED_FUNCTIONS } from '../aws/sync/function-plans.ts';

/** What an environment has, however little it is used. `tests/infra/cost.test.ts` counts the same in the templates. */
export const FLEET = {
  walls: 1,
  wallRules: 4,
  /** Alarms of two regions, and the reports of mail. */
  keys: 3,
  secrets: 3,
  /** Each function's errors and throttles; four queues of dead letters; two that may fall behind; calls, pushes, bounces, complaints, site, floods; the table's reads and writes; the table's promises; rounds; four of devices; three that stop a canary. */
  alarmMetrics: ALARMED_FUNCTIONS.length * 2 + 4 + 2 + 6 + 2 + 1 + 1 + 4 + 3,
  dashboards: 1,
  /** How long pushes take. */
  logMetrics: 1,
  /** What both gates tell of each route: three routes with six figures, three with five. They count as metrics of our own. */
  routeMetrics: 3 * 6 + 3 * 5,
  /** Broken promises of the table, and failed steps of rounds. */
  toldMetrics: 2,
  /** What devices report. A metric is paid for by the hour in which it is told, and these are told while somebody works and something is wrong. */
  deviceMetrics: 4,
  /** Bounces and complaints of the configuration set. */
  mailMetrics: 2,
  zones: 1,
  healthChecks: 1,
} as const;
