import { Hono } from 'hono';
import type { HelpQueues } from '../../protocol/help.ts';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { CALLS_A_MINUTE, limitCalls } from './limit-calls.ts';

/** `/api/help`: what the requesters' pages ask for before anybody has signed in. */
export function helpDoors(deps: Pick<DeskApiDeps, 'queues' | 'now' | 'callerOf'>): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  doors.use(limitCalls(deps, CALLS_A_MINUTE.help));
  doors.get('/queues', async (c) => {
    const answer: HelpQueues = { queues: [...(await deps.queues())] };
    return c.json(answer);
  });
  return doors;
}
