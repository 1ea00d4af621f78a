import { Hono } from 'hono';
import { pullRequestSchema } from '../../protocol/pull.ts';
import { pushRequestSchema } from '../../protocol/push.ts';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';
import { requireSpokenProtocol } from './spoken-protocol.ts';

/** `/api/sync`: push and pull. */
export function syncDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();

  doors.post('/push', async (c) => {
    const session = await signedIn(deps, c);
    const request = await readBody(c.req.raw, pushRequestSchema);
    if (request.device !== session.device)
      throw new ApiProblem('not-yours', 'Bind this device to the session before it pushes.');
    return c.json(await deps.sync.push(session, request));
  });

  doors.post('/pull', async (c) => {
    requireSpokenProtocol(c.req.raw);
    const session = await signedIn(deps, c);
    return c.json(await deps.sync.pull(session, await readBody(c.req.raw, pullRequestSchema)));
  });

  return doors;
}
