import { Hono } from 'hono';
import type { HelpQueues } from '../../protocol/help.ts';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';

/** `/api/help`: what the requesters' pages ask for before anybody has signed in. */
export function helpDoors({ queues }: Pick<DeskApiDeps, 'queues'>): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  doors.get('/queues', async (c) => {
    const answer: HelpQueues = { queues: [...(await queues())] };
    return c.json(answer);
  });
  return doors;
}
