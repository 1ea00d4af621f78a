import type { BenchResult, Metric } from '../report/bench-result.ts';
import { machine } from '../report/machine.ts';
import { measureDesk, type DeskFigures } from './measure-desk.ts';

/** The size the targets are for: 10,000 tickets with the sample desk's threads, about 60,000 messages. */
const TICKETS = Number(process.env['BENCH_TICKETS'] ?? 10_000);
/** What growth is reported for; asked for by BENCH_GROWTH=1, since it takes several minutes. */
const GROWN = 50_000;

/** What each figure may be at most (RELIABILITY, load and speed); null is only reported. */
const AT_MOST: Readonly<Record<keyof DeskFigures, number | null>> = {
  firstSync: null,
  viewSwitch: 50,
  openTicket: 50,
  changeField: 50,
  bulk200: 50,
  search: 50,
  palette: 50,
  typing: 100,
  typingDuringSync: 100,
  coldStartOffline: 1_500,
  memory: null,
};

/** Times a desk's work on one device in headless Chromium, on the built app. */
export async function runDevice(): Promise<BenchResult> {
  const before = machine();
  const figures = await measureDesk(TICKETS);
  const grown = process.env['BENCH_GROWTH'] === '1' ? await measureDesk(GROWN) : null;
  const rounds = {
    [`${TICKETS} tickets`]: [{ ...figures }],
    ...(grown === null ? {} : { [`${GROWN} tickets`]: [{ ...grown }] }),
  };
  return {
    name: 'device',
    at: new Date().toISOString(),
    ...before,
    repetitions: 1,
    metrics: [...metricsOf(figures), ...(grown === null ? [] : growthOf(figures, grown))],
    rounds,
  };
}

function metricsOf(figures: DeskFigures): Metric[] {
  return (Object.keys(AT_MOST) as (keyof DeskFigures)[]).map((metric) => {
    const most = AT_MOST[metric];
    const roost = figures[metric];
    const target = most === null ? '' : `at most ${most}`;
    return {
      metric,
      unit: metric === 'memory' ? 'MB' : 'ms',
      roost,
      target,
      pass: most === null || roost <= most,
    };
  });
}

/** How many times a figure grew; there is no target for it beyond 10,000 tickets. */
function growthOf(figures: DeskFigures, grown: DeskFigures): Metric[] {
  return (Object.keys(AT_MOST) as (keyof DeskFigures)[]).map((metric) => ({
    metric: `${metric} at ${GROWN}`,
    unit: metric === 'memory' ? 'MB' : 'ms',
    roost: grown[metric],
    ratio: grown[metric] / figures[metric],
    target: '',
    pass: true,
  }));
}
