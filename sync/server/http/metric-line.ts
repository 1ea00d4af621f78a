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

/** One count, at a time in milliseconds since 1970. */
export function metricLine(name: string, count: number, atMs: number): MetricLine {
  return {
    event: 'metric',
    _aws: {
      Timestamp: atMs,
      CloudWatchMetrics: [{ Namespace: METRICS, Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] }],
    },
    [name]: count,
  };
}
