/** A line of the log that CloudWatch counts as well (its embedded metric format). */
export interface MetricLine {
  readonly event: 'metric';
  readonly _aws: {
    readonly Timestamp: number;
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: 'Count' }[];
    }[];
  };
  readonly [name: string]: unknown;
}

/** Where numbers of Roost are. An account holds one environment, so they need no dimension. */
export const METRICS = 'Roost';

/** How many there are of what must not be. Its alarm also rings when it is not told at all. */
export const BROKEN_INVARIANTS = 'BrokenInvariants';

/** What devices report: how many reports told of a queue that is stuck, of a storage that was lost and of an old build, and how many rows are refused. */
export const DEVICE_METRICS = {
  stuck: 'StuckQueues',
  wiped: 'WipedDevices',
  refused: 'RefusedRows',
  old: 'OldBuilds',
} as const;

/** How many steps of a round failed. Its alarm also rings when it is not told at all. */
export const FAILED_STEPS = 'FailedSteps';

/** Every number that is told. */
export type MetricName =
  typeof BROKEN_INVARIANTS | typeof FAILED_STEPS | (typeof DEVICE_METRICS)[keyof typeof DEVICE_METRICS];

/** Where counts go: a metric line in Lambda, a line of the log on one machine. */
export type WriteCount = (name: MetricName, count: number, about?: CountedAbout) => void;

/** What is said of a count besides. It stands in the line and is no dimension: each would be another metric to be paid for. */
export type CountedAbout = Readonly<Record<string, string | number | boolean>>;

/** One count, at a time in milliseconds since 1970. */
export function metricLine(
  name: MetricName,
  count: number,
  atMs: number,
  about: CountedAbout = {},
): MetricLine {
  return {
    ...about,
    event: 'metric',
    _aws: {
      Timestamp: atMs,
      CloudWatchMetrics: [{ Namespace: METRICS, Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] }],
    },
    [name]: count,
  };
}
