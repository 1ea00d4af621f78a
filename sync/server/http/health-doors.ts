import { Hono } from 'hono';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';

/** `/api/health`: `live` says that the process answers, `ready` that it reaches its table. */
export function healthDoors({ sync }: Pick<DeskApiDeps, 'sync'>): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  doors.get('/live', (c) => c.json({ status: 'live' }));
  doors.get('/ready', async (c) => {
    try {
      await sync.epoch();
    } catch {
      throw new ApiProblem('unavailable', 'The table cannot be reached.');
    }
    return c.json({ status: 'ready' });
  });
  return doors;
}
