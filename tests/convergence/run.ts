import { parseArgs } from 'node:util';
import { buildSimulation } from './runner/build-simulation.ts';
import type { SimulationForm } from './runner/seed-job.ts';
import { runSeeds, seedsFrom, tellFailures } from './runner/run-seeds.ts';

const USAGE = `npm run sim -- --seed N [--steps]           one schedule; --steps prints its history
npm run sim -- --from N --count M            many schedules
  --form model|rxdb   which simulation (model unless said)`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      from: { type: 'string', default: '1' },
      count: { type: 'string' },
      form: { type: 'string', default: 'model' },
      steps: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const form = values.form === 'rxdb' ? 'rxdb' : 'model';
  if (values.help || (values.seed === undefined && values.count === undefined)) {
    console.log(USAGE);
    return 0;
  }
  if (values.seed !== undefined) return showSeed(form, Number(values.seed), values.steps);
  const startedAt = performance.now();
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form,
    seeds: seedsFrom(Number(values.from), Number(values.count)),
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(`${report.seeds} schedules in ${seconds.toFixed(1)} s, ${report.failures.length} failed`);
  console.log(JSON.stringify(report.counts, null, 1));
  console.log(tellFailures(report, form));
  return report.failures.length === 0 ? 0 : 1;
}

async function showSeed(form: SimulationForm, seed: number, keepLines: boolean): Promise<number> {
  const bundle = await buildSimulation();
  const { shown } = await runSeeds({ bundle, form, seeds: [seed], keepLines: true });
  for (const result of shown) {
    if (keepLines) for (const line of result.lines) console.log(line);
    console.log(`seed ${seed}: history ${result.hash}, ${result.violations.length} violations`);
    for (const { invariant, detail } of result.violations) console.log(`  ${invariant}: ${detail}`);
  }
  return shown.every((result) => result.violations.length === 0) ? 0 : 1;
}

process.exitCode = await main();
