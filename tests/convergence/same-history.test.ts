import { expect, it } from 'vitest';
import { buildSimulation } from './runner/build-simulation.ts';
import { runSeeds, seedsFrom } from './runner/run-seeds.ts';
import type { SimulationForm } from './runner/seed-job.ts';

async function histories(form: SimulationForm, from: number, count: number): Promise<string[]> {
  const bundle = await buildSimulation();
  const { shown } = await runSeeds({
    bundle,
    form,
    seeds: seedsFrom(from, count),
    keepLines: true,
    processes: 1,
  });
  return shown.map(({ seed, hash }) => `${seed} ${hash}`);
}

it.each(['model', 'rxdb'] as const)('gives the same history for the same seed (%s)', async (form) => {
  const together = await histories(form, 1, 6);
  expect(new Set(together.map((line) => line.split(' ')[1])).size).toBe(6);
  expect(await histories(form, 1, 6)).toEqual(together);
  // Nor does it matter what ran in the process before.
  expect(await histories(form, 4, 3)).toEqual(together.slice(3));
});
