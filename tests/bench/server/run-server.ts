import { setTimeout as wait } from 'node:timers/promises';
import type { BenchResult, Metric } from '../report/bench-result.ts';
import { machine } from '../report/machine.ts';
import { p95 } from '../report/p95.ts';
import { BenchAgent } from './bench-agent.ts';
import { BenchDesk } from './bench-desk.ts';
import { measureLoad, type LoadFigures } from './measure-load.ts';

/** How long each load lasts, in seconds; what was used stands in the result. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 120);
const AGENTS = 12;
const REQUESTS_A_WEEK = 100;
/** A share of the backlog and of the devices, for a quick look at whether the bench itself works. */
const SHARE = Number(process.env['BENCH_SHARE'] ?? 1);
const BACKLOG = 5_000 * SHARE;
/** A device sends what waits in pushes of about this many rows (250 KB). */
const ROWS_A_PUSH = 100;
const DEVICES = 1_000 * SHARE;
/** Devices that lost the server come back within this time, evenly: the app's back-off spreads them over a longer one. */
const COME_BACK_MS = 5_000;

/** Times the server of one machine under the load of a desk, and looks afterwards for every write that it acknowledged. */
export async function runServer(): Promise<BenchResult> {
  const before = machine();
  const desk = await BenchDesk.start();
  const agents = desk.staff
    .slice(0, AGENTS)
    .map((personId, index) => new BenchAgent(desk.url, `benchdevice${index}`, personId));
  try {
    for (const [index, agent] of agents.entries()) await agent.arrive(desk.staff[index] ?? '');
    const figures = await measureAll(desk, agents);
    return {
      name: 'server',
      at: new Date().toISOString(),
      ...before,
      repetitions: 1,
      metrics: metricsOf(figures),
      rounds: { [`${SECONDS} seconds a load, ${BACKLOG} changes, ${DEVICES} devices`]: [figures] },
    };
  } finally {
    for (const agent of agents) await agent.leave();
    await desk.stop();
  }
}

/** Every figure of a run: milliseconds, but for what its name says otherwise. */
type Figures = Record<
  | 'push1x'
  | 'push10x'
  | 'push100x'
  | 'pushes1x'
  | 'pushes10x'
  | 'pushes100x'
  | 'cpu100x'
  | 'backlogSeconds'
  | 'backlogPush'
  | 'reconnectSeconds'
  | 'reconnectP95'
  | 'reconnectTries'
  | 'memoryMb'
  | 'lost',
  number
>;

async function measureAll(desk: BenchDesk, agents: readonly BenchAgent[]): Promise<Figures> {
  const load = async (times: number) =>
    told(times, await measureLoad(agents, REQUESTS_A_WEEK * times, SECONDS));
  const once = await load(1);
  const tenfold = await load(10);
  const usedBefore = await desk.used();
  const startedMs = performance.now();
  const hundredfold = await load(100);
  const cpuMs = (await desk.used()).cpuMs - usedBefore.cpuMs;
  const cpu100x = (100 * cpuMs) / (performance.now() - startedMs);
  const backlog = await drain(agents);
  const reconnect = await comeBack(agents);
  const lost = await desk.lost(agents.flatMap(({ rows }) => rows.tickets));
  for (const sentence of lost.slice(0, 10)) console.error(sentence);
  return {
    push1x: once.p95Ms,
    push10x: tenfold.p95Ms,
    push100x: hundredfold.p95Ms,
    pushes1x: once.pushes,
    pushes10x: tenfold.pushes,
    pushes100x: hundredfold.pushes,
    cpu100x,
    ...backlog,
    ...reconnect,
    memoryMb: (await desk.used()).rssMb,
    lost: lost.length,
  };
}

function told(times: number, figures: LoadFigures): LoadFigures {
  console.log(`${times}x: ${figures.pushes} pushes, p95 ${figures.p95Ms.toFixed(0)} ms`);
  return figures;
}

/** Everybody was away, and what waits on their devices goes at once. */
async function drain(agents: readonly BenchAgent[]) {
  const startedMs = performance.now();
  const share = Math.ceil(BACKLOG / agents.length);
  const taken = await Promise.all(
    agents.map(async (agent) => {
      const own: number[] = [];
      for (let sent = 0; sent < share; sent += ROWS_A_PUSH)
        own.push(await agent.push(Math.min(ROWS_A_PUSH, share - sent)));
      return own;
    }),
  );
  return { backlogSeconds: (performance.now() - startedMs) / 1_000, backlogPush: p95(taken.flat()) };
}

/** A thousand devices are back after an outage, each with a socket and a pull of what it missed. */
async function comeBack(agents: readonly BenchAgent[]) {
  const devices = Array.from({ length: DEVICES }, (_, index) => {
    const agent = agents[index % agents.length];
    if (agent === undefined) throw new Error('There is no agent to be a device of');
    return agent.twin();
  });
  const startedMs = performance.now();
  const taken = await Promise.all(
    devices.map(async (device, index) => {
      await wait((index / DEVICES) * COME_BACK_MS);
      const cameMs = performance.now();
      const tries = await device.comeBack();
      return { ms: performance.now() - cameMs, tries };
    }),
  );
  const reconnectSeconds = (performance.now() - startedMs) / 1_000;
  for (const device of devices) device.leave();
  const reconnectTries = taken.reduce((most, { tries }) => Math.max(most, tries), 0);
  return { reconnectSeconds, reconnectP95: p95(taken.map(({ ms }) => ms)), reconnectTries };
}

function metricsOf(figures: Figures): Metric[] {
  const atMost = (metric: string, unit: string, roost: number, most: number): Metric => ({
    ...{ metric, unit, roost, target: `at most ${most}` },
    pass: roost <= most,
  });
  const reported = (metric: string, unit: string, roost: number): Metric => ({
    ...{ metric, unit, roost, target: '' },
    pass: true,
  });
  return [
    atMost('push1x', 'ms', figures.push1x, 200),
    atMost('push10x', 'ms', figures.push10x, 200),
    atMost('push100x', 'ms', figures.push100x, 200),
    atMost('backlog5000', 's', figures.backlogSeconds, 60),
    reported('reconnect1000', 's', figures.reconnectSeconds),
    reported('reconnectP95', 'ms', figures.reconnectP95),
    reported('reconnectTries', 'tries', figures.reconnectTries),
    atMost('lost', 'writes', figures.lost, 0),
    reported('cpu100x', '% of a core', figures.cpu100x),
    reported('memory', 'MB', figures.memoryMb),
  ];
}
