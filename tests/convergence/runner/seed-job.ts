import type { RunResult } from '../run-result.ts';

/** The two forms of the simulation: devices of the model, or the real client on RxDB. */
export type SimulationForm = 'model' | 'rxdb';

/** What one worker is asked to run, in this order. */
export interface SeedJob {
  readonly form: SimulationForm;
  readonly seeds: readonly number[];
  /** Stops after the first seed with a violation. */
  readonly stopAtFirst: boolean;
  /** Keeps every seed's history, and reports every seed. */
  readonly keepLines: boolean;
}

/** What a worker answers: every seed that broke something, and what happened in all. */
export interface SeedReport {
  readonly seeds: number;
  readonly failures: readonly RunResult[];
  /** Every seed's result, when histories were asked for. */
  readonly shown: readonly RunResult[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Adds up the counts of several reports or runs. */
export function addCounts(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all)
    for (const [what, times] of Object.entries(counts)) sum[what] = (sum[what] ?? 0) + times;
  return sum;
}
