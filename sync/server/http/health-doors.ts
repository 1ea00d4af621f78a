import { Hono } from 'hono';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { CALLS_A_MINUTE, limitCalls } from './limit-calls.ts';

/** `/api/health`: `live` says that the process answers, `ready` that it reaches its table. */
export function healthDoors(deps: Pick<DeskApiDeps, 'sync' | 'now' | 'callerOf'>): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  doors.use(limitCalls(deps, CALLS_A_MINUTE.health));
  doors.get('/live', (c) => c.json({ status: 'live' }));
  doors.get('/ready', async (c) => {
    try {
      await deps.sync.epoch();
    } catch {
      throw new ApiProblem('unavailable', 'The table cannot be reached.');
    }
    return c.json({ status: 'ready' });
  });
  return doors;
}
