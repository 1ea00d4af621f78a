import * as z from 'zod/mini';
import type { WriteLog } from '../http/log-line.ts';
import { FAILED_STEPS, type WriteCount } from '../http/metric-line.ts';
import { playRound } from '../synthetic/play-round.ts';
import type { RoundDeps } from '../synthetic/round.ts';

/** What a rule of EventBridge hands on. A round takes minutes and sends a mail: nothing else may start one. */
const eventSchema = z.looseObject({ 'detail-type': z.literal('Scheduled Event') });

/**
 * The function that goes a whole round twice an hour. What failed is logged by name; each step that was tried is counted at the end, so that a run that dies
 * on its way counts nothing, which is what the alarm rings for too.
 */
export function createRoundHandler(
  deps: RoundDeps & { readonly log: WriteLog; readonly count: WriteCount },
): (event: unknown) => Promise<void> {
  return async (event) => {
    eventSchema.parse(event);
    const { steps, notLeft } = await playRound(deps);
    for (const { step, outcome, ms, why } of steps)
      deps.log({
        level: outcome === 'failed' ? 'error' : 'info',
        event: 'round-step',
        ...{ step, outcome, ms },
        ...(why === null ? {} : { why }),
      });
    if (notLeft !== null) deps.log({ level: 'error', event: 'round-not-left', why: notLeft });
    for (const { step, outcome, ms } of steps)
      if (outcome !== 'passed-over')
        deps.count(FAILED_STEPS, outcome === 'failed' ? 1 : 0, { step, ms, ok: outcome === 'done' });
  };
}
