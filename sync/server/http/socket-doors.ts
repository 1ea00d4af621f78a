import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { SocketTicket } from '../../protocol/poke.ts';
import { issueSocketTicket } from '../socket/socket-ticket.ts';
import type { ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';

const anyObject = z.looseObject({});

/** `/api/socket-ticket`: the way into the socket, which cannot carry the headers that an unsafe call carries. */
export function socketDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  doors.post('/', async (c) => {
    const session = await signedIn(deps, c);
    await readBody(c.req.raw, anyObject);
    const answer: SocketTicket = { ticket: await issueSocketTicket(deps, session), url: deps.socketUrl };
    return c.json(answer);
  });
  return doors;
}
