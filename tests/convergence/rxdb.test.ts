import { expect, it } from 'vitest';
import { LINKS_FROM } from './model/schedule.ts';
import { buildSimulation } from './runner/build-simulation.ts';
import { CLAIM_SEEDS } from './rxdb/claim-steps.ts';
import { runSeeds, seedsFrom, tellFailures } from './runner/run-seeds.ts';

const SEEDS = Number(process.env['ROOST_RXDB_SEEDS'] ?? (process.env['ROOST_LONG'] === '1' ? 10_000 : 300));

/** A fifth as many again in which tickets are claimed. */
const CLAIMING = Math.ceil(SEEDS / 5);

/** Seeds beyond the everyday ones that once found a fault, kept so that it stays mended. */
const KEPT = [503, 545, 670, 1041, 1324, 1327, 1362, 1734, 4687, 5054, 5579, 10_917, 11_200, 11_885, 13_660];

it(`keeps every promise in ${SEEDS} schedules of the real client on RxDB and the real server`, async () => {
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form: 'rxdb',
    seeds: seedsFrom(1, SEEDS),
  });
  expect(tellFailures(report, 'rxdb')).toBe('');
  expect(report.seeds).toBe(SEEDS);
});

it(`keeps every promise in ${CLAIMING} schedules in which people also claim tickets`, async () => {
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form: 'rxdb',
    seeds: seedsFrom(CLAIM_SEEDS, CLAIMING),
  });
  expect(tellFailures(report, 'rxdb')).toBe('');
  expect(report.seeds).toBe(CLAIMING);
});

it('keeps every promise under the seeds that once broke one', async () => {
  const report = await runSeeds({ bundle: await buildSimulation(), form: 'rxdb', seeds: KEPT });
  expect(tellFailures(report, 'rxdb')).toBe('');
  expect(report.seeds).toBe(KEPT.length);
});

it('keeps every promise while tickets are merged, taken out again, split and followed up', async () => {
  const report = await runSeeds({
    bundle: await buildSimulation(),
    form: 'rxdb',
    seeds: seedsFrom(LINKS_FROM, 60),
  });
  expect(tellFailures(report, 'rxdb')).toBe('');
  expect(report.seeds).toBe(60);
});
