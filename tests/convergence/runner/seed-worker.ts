import { runModelSeed } from '../model/run-model-seed.ts';
import type { Realm } from '../rxdb/rxdb-device.ts';
import { runRxdbSeed } from '../rxdb/run-rxdb-seed.ts';
import { installVirtualGlobals } from '../rxdb/virtual-globals.ts';
import type { RunResult } from '../run-result.ts';
import { addCounts, type SeedJob, type SeedReport } from './seed-job.ts';

/** A failing run of a worker keeps no more than this many violations: the first ones tell the tale. */
const VIOLATIONS_KEPT = 20;
/** RxDB counts open collections for each instance of its modules: every device has its own. */
const REALMS = 2;

async function work(job: SeedJob): Promise<SeedReport> {
  const run = await runnerOf(job);
  const failures: RunResult[] = [];
  const shown: RunResult[] = [];
  let counts: Record<string, number> = {};
  let seeds = 0;
  for (const seed of job.seeds) {
    const result = await run(seed).catch((fault: unknown) => crashed(seed, fault));
    seeds += 1;
    counts = addCounts([counts, result.counts]);
    if (job.keepLines) shown.push(result);
    if (result.violations.length === 0) continue;
    failures.push({ ...result, lines: [], violations: result.violations.slice(0, VIOLATIONS_KEPT) });
    if (job.stopAtFirst) break;
  }
  return { seeds, failures, shown, counts };
}

/** A run that threw has broken something, be it the project or the simulation. */
function crashed(seed: number, fault: unknown): RunResult {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return { seed, violations: [{ invariant: 'crash', detail }], hash: '', lines: [], counts: {} };
}

async function runnerOf({ form, keepLines }: SeedJob): Promise<(seed: number) => Promise<RunResult>> {
  if (form === 'model') return (seed) => runModelSeed(seed, keepLines);
  installVirtualGlobals();
  const realms: Realm[] = [];
  for (let number = 1; number <= REALMS; number += 1) {
    const address = `${import.meta.url.replace(/\.mjs$/, '.realm.mjs')}?device=${number}`;
    realms.push((await import(address)) as Realm);
  }
  return (seed) => runRxdbSeed(seed, realms, keepLines);
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
