import { join } from 'node:path';
import type { BenchResult } from '../report/bench-result.ts';
import { machine } from '../report/machine.ts';
import { ensureInstalled } from '../report/ensure-installed.ts';
import { makeBenchDocuments } from './bench-documents.ts';
import { buildPages } from './build-pages.ts';
import { CONTENDERS, startContender, type RunningContender } from './contender.ts';
import { measureRound, openBrowsers, type MeasuredDocuments, type Round } from './measure-device.ts';
import { sumUp } from './sum-up.ts';

/** What Roost is compared with: nobody needs it but this bench. */
const PEERS = join(import.meta.dirname, '../peers');
const DOCUMENTS = 10_000;
/** Rounds that count; fewer for a quick look. What was used stands in the result. */
const REPETITIONS = Number(process.env['BENCH_REPETITIONS'] ?? 3);

/** Everyone does the same in the same two browsers, turn and turn about, so that a slow minute of the machine is a slow minute for all. */
export async function runSync(folder: string): Promise<BenchResult> {
  const before = machine();
  await ensureInstalled(PEERS);
  const built = await buildPages(join(folder, 'sync/client'));
  const documents = makeBenchDocuments(DOCUMENTS);
  const measured: MeasuredDocuments = {
    ids: documents.tickets.map(({ id }) => id),
    expected: {
      total: DOCUMENTS,
      unfinished: documents.tickets.filter(({ status }) => status !== 'solved').length,
    },
  };
  const running: RunningContender[] = [];
  try {
    for (const contender of CONTENDERS)
      running.push(await startContender(contender, { documents, pages: built.folder }));
    const rounds = await measureAll(running, measured);
    return {
      name: 'sync',
      at: new Date().toISOString(),
      ...before,
      repetitions: REPETITIONS,
      metrics: sumUp(rounds, built.engineBytes),
      rounds,
    };
  } finally {
    for (const one of running) one.stop();
  }
}

async function measureAll(
  running: readonly RunningContender[],
  measured: MeasuredDocuments,
): Promise<Record<string, Round[]>> {
  const rounds: Record<string, Round[]> = {};
  const browsers = await openBrowsers();
  try {
    // The first round warms servers and browsers up and is thrown away.
    for (let round = 0; round <= REPETITIONS; round += 1)
      for (const one of [
        ...running.slice(round % running.length),
        ...running.slice(0, round % running.length),
      ]) {
        const figures = await measureRound(browsers.contexts, one, measured);
        console.log(`${round === 0 ? 'warm-up' : `round ${round}`}  ${one.name}  ${told(figures)}`);
        if (round > 0) rounds[one.name] = [...(rounds[one.name] ?? []), figures];
      }
    return rounds;
  } finally {
    await browsers.close();
  }
}

function told(figures: Round): string {
  return Object.entries(figures)
    .map(([metric, value]) => `${metric} ${value.toFixed(1)}`)
    .join('  ');
}
