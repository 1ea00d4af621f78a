import { waitOf, whenDeskWorks } from './office-hours.ts';
import type { Outcome, Step } from './plan-thread.ts';
import type { SeededRandom } from './seeded-random.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A step and when it was taken, in milliseconds since 1970. */
export interface TimedStep {
  readonly step: Step;
  readonly at: number;
}

/**
 * When each step of a thread was taken. Finished threads run their course from the first message on; unfinished ones reach up to the
 * present, so that an old open ticket has been talked about since. What would lie in the future has not happened yet and is left out.
 */
export function timeThread(
  random: SeededRandom,
  steps: readonly Step[],
  outcome: Outcome,
  askedAtMs: number,
  nowMs: number,
): TimedStep[] {
  const pace = outcome === 'solved' ? 1 : paceToPresent(steps, nowMs - askedAtMs);
  const timed: TimedStep[] = [];
  let at = askedAtMs;
  for (const step of steps) {
    if (timed.length > 0) at += Math.max(2 * MINUTE_MS, waitOf(random, step.afterHours * HOUR_MS * pace));
    if (timed.length > 0 && (step.by !== 'requester' || random.chance(0.8))) at = whenDeskWorks(random, at);
    if (at >= nowMs - MINUTE_MS) break;
    timed.push({ step, at });
  }
  return timed;
}

/** How much slower or quicker than usual an unfinished thread went, to have come about as far as today. */
function paceToPresent(steps: readonly Step[], ageMs: number): number {
  const usualMs = steps.reduce((sum, step) => sum + step.afterHours * HOUR_MS, 0);
  return usualMs === 0 ? 1 : Math.min(40, (0.45 * ageMs) / usualMs);
}
