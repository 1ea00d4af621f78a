import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { addCounts, type SeedJob, type SeedReport } from './seed-job.ts';

export interface SeedsOptions {
  /** The bundle that `buildSimulation` made. */
  readonly bundle: string;
  readonly form: SeedJob['form'];
  readonly seeds: readonly number[];
  readonly stopAtFirst?: boolean;
  readonly keepLines?: boolean;
  /** How many processes share the seeds; as many as there are cores unless it is said. */
  readonly processes?: number;
}

/** So many seeds in a row, the first of them `from`. */
export function seedsFrom(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Runs the seeds in processes of their own, and adds up what came of them. */
export async function runSeeds(options: SeedsOptions): Promise<SeedReport> {
  const { form, seeds } = options;
  const processes = Math.min(seeds.length, options.processes ?? Math.max(1, availableParallelism()));
  const reports = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      runJob(options.bundle, {
        form,
        seeds: seeds.filter((_, at) => at % processes === index),
        stopAtFirst: options.stopAtFirst ?? false,
        keepLines: options.keepLines ?? false,
      }),
    ),
  );
  return {
    seeds: reports.reduce((sum, report) => sum + report.seeds, 0),
    failures: reports.flatMap((report) => report.failures).sort((a, b) => a.seed - b.seed),
    shown: reports.flatMap((report) => report.shown),
    counts: addCounts(reports.map((report) => report.counts)),
  };
}

function runJob(bundle: string, job: SeedJob): Promise<SeedReport> {
  return new Promise((resolve, reject) => {
    const child = fork(bundle, { execArgv: ['--enable-source-maps'], serialization: 'advanced' });
    let report: SeedReport | null = null;
    child.on('message', (message: SeedReport) => {
      report = message;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (report !== null) resolve(report);
      else reject(new Error(`A worker of the simulation ended with ${String(code)} and no report`));
    });
    child.send(job);
  });
}

/** A failing report in words, each seed with how to see its history. */
export function tellFailures(report: SeedReport, form: SeedJob['form']): string {
  return report.failures
    .map(({ seed, violations }) =>
      [
        `seed ${seed} (npm run sim -- --form ${form} --seed ${seed} --steps):`,
        ...violations.slice(0, 5).map(({ invariant, detail }) => `  ${invariant}: ${detail}`),
      ].join('\n'),
    )
    .slice(0, 10)
    .join('\n');
}
