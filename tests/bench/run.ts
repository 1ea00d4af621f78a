import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './report/bench-result.ts';
import { tableOf, writeReport } from './report/write-report.ts';
import { runDevice } from './device/run-device.ts';
import { runLighthouse } from './lighthouse/run-lighthouse.ts';
import { runServer } from './server/run-server.ts';
import { runSync } from './sync/run-sync.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../.cache/bench');

/** The benches by name: `npm run bench` runs all of them, `npm run bench -- sync` one. */
const BENCHES: Readonly<Record<string, (folder: string) => Promise<BenchResult>>> = {
  sync: runSync,
  device: runDevice,
  server: runServer,
  lighthouse: runLighthouse,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}

/** `BENCH_KEEP=0` shows figures without keeping them: for a machine that has other things to do. */
const keeps = process.env['BENCH_KEEP'] !== '0';
let missed = 0;
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const result = await bench(FOLDER);
  if (keeps) await writeReport(result);
  console.log(`\n${tableOf(result)}\n`);
  missed += result.metrics.filter(({ pass }) => !pass).length;
}
if (missed > 0) {
  console.error(`${missed} of the targets missed.`);
  process.exit(1);
}
