import { setTimeout as wait } from 'node:timers/promises';
import { p95 } from '../report/p95.ts';
import type { BenchAgent } from './bench-agent.ts';

/** Five minutes of the bench are an hour of the desk: the middle hour of a week, and more than twice its busiest. */
const COMPRESSED = 12;
/** Rows that a request makes from first to last, each a push of its own while there is a network. */
const PUSHES_A_REQUEST = 14;
const WORKING_S_A_WEEK = 5 * 7 * 3_600;

export interface LoadFigures {
  readonly p95Ms: number;
  readonly pushes: number;
}

/**
 * So many requests a week, spread evenly over the agents and the time. A push is timed from when it was due, so an agent who still waits for
 * an answer does not make the next one look quick. Each agent pushes once at the least.
 */
export async function measureLoad(
  agents: readonly BenchAgent[],
  requestsAWeek: number,
  seconds: number,
): Promise<LoadFigures> {
  const aSecond = ((requestsAWeek * PUSHES_A_REQUEST) / WORKING_S_A_WEEK) * COMPRESSED;
  const count = Math.max(agents.length, Math.round(aSecond * seconds));
  const startedMs = performance.now();
  const taken = await Promise.all(
    agents.map(async (agent, at) => {
      const own: number[] = [];
      for (let index = at; index < count; index += agents.length) {
        const due = startedMs + (index / aSecond) * 1_000;
        await wait(Math.max(0, due - performance.now()));
        await agent.push(1);
        own.push(performance.now() - due);
      }
      return own;
    }),
  );
  const all = taken.flat();
  return { p95Ms: p95(all), pushes: all.length };
}
