import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillPlace } from '../../../infra/docs/fill-place.ts';
import { benchResultSchema, type BenchResult, type Metric } from './bench-result.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const PAGE = join(ROOT, 'docs/benchmarks.md');

/** Keeps a bench's result as JSON and puts its table into `docs/benchmarks.md`, between the lines that name it. */
export async function writeReport(result: BenchResult): Promise<void> {
  const file = join(ROOT, 'tests/bench/results', `${result.name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(benchResultSchema.parse(result), null, 2)}\n`);
  await writeFile(PAGE, fillPlace(await readFile(PAGE, 'utf8'), result.name, tableOf(result)));
}

/** The result as a table that people read, in the page and in a terminal. */
export function tableOf({ at, cpu, loadBefore, repetitions, metrics }: BenchResult): string {
  const rows = metrics.map((metric) => {
    const { roostOnDynamodb, floor } = metric;
    return [
      metric.metric,
      `${show(metric.roost)} ${metric.unit}${spread(metric.roostSpread)}`,
      roostOnDynamodb === undefined ? '' : show(roostOnDynamodb),
      metric.peer === undefined
        ? ''
        : `${show(metric.peer)}${spread(metric.peerSpread)} ${metric.peerName ?? ''}`.trim(),
      floor === undefined ? '' : show(floor),
      metric.ratio === undefined ? '' : `${metric.ratio.toFixed(1)}x`,
      metric.target,
      metric.pass ? 'yes' : '**no**',
    ];
  });
  const head = ['metric', 'Roost', 'on DynamoDB Local', 'peer', 'floor', 'ratio', 'target', 'met'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const busy =
    loadBefore > 0.5 ? ` Load before it began: ${loadBefore.toFixed(1)}, so the machine was busy.` : '';
  const told = `${at.slice(0, 10)}, ${cpu}, median of ${repetitions} (least to greatest).${busy}`;
  return [told, '', ...lines].join('\n');
}

function show(figure: number): string {
  if (figure >= 100) return Math.round(figure).toLocaleString('en');
  return figure.toFixed(figure >= 10 ? 1 : 2).replace(/\.?0+$/, '');
}

function spread(of: Metric['roostSpread']): string {
  return of === undefined ? '' : ` (${show(of[0])} to ${show(of[1])})`;
}
