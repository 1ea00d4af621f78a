import { runModelSeed } from '../model/run-model-seed.ts';
import type { RunResult } from '../run-result.ts';
import { addCounts, type SeedJob, type SeedReport } from './seed-job.ts';

/** A failing run of a worker keeps no more than this many violations: the first ones tell the tale. */
const VIOLATIONS_KEPT = 20;

async function work(job: SeedJob): Promise<SeedReport> {
  const failures: RunResult[] = [];
  let counts: Record<string, number> = {};
  let seeds = 0;
  for (let seed = job.from; seed < job.to; seed += job.step) {
    const result = await runModelSeed(seed);
    seeds += 1;
    counts = addCounts([counts, result.counts]);
    if (result.violations.length === 0) continue;
    failures.push({ ...result, violations: result.violations.slice(0, VIOLATIONS_KEPT) });
    if (job.stopAtFirst) break;
  }
  return { seeds, failures, counts };
}

process.once('message', (job: SeedJob) => {
  void work(job).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (fault: unknown) => {
      console.error(fault);
      process.exit(1);
    },
  );
});
