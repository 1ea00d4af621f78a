import { expect, it } from 'vitest';
import { LINKS_FROM } from './model/schedule.ts';
import { buildSimulation } from './runner/build-simulation.ts';
import { runSeeds, seedsFrom, tellFailures } from './runner/run-seeds.ts';

const SEEDS = Number(process.env['ROOST_MODEL_SEEDS'] ?? 3_000);

it(`keeps every promise in ${SEEDS} schedules of five devices, a faulty network and a faulty table`, async () => {
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form: 'model',
    seeds: seedsFrom(1, SEEDS),
  });
  expect(tellFailures(report, 'model')).toBe('');
  expect(report.seeds).toBe(SEEDS);
});

it('keeps every promise while tickets are merged, taken out again, split and followed up', async () => {
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form: 'model',
    seeds: seedsFrom(LINKS_FROM, 300),
  });
  expect(tellFailures(report, 'model')).toBe('');
  expect(report.seeds).toBe(300);
});
