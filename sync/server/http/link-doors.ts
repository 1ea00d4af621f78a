import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { fileAnswerSchema, fileAskSchema } from '../../protocol/files.ts';
import { linkedWordsSchema, openLinkSchema } from '../../protocol/link.ts';
import { LINK_SESSION_MS } from '../links/link-session.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { fileRefOf, reachedFiles } from './file-doors.ts';
import { CALLS_A_MINUTE, limitCalls } from './limit-calls.ts';
import { readBody } from './read-body.ts';

/** Another cookie than that of a sign-in: no door but these takes it, and signing in or out leaves it alone. */
export const LINK_COOKIE = '__Host-roost-link';

const SHUT = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
const anyObject = z.looseObject({});

/** `/api/help/link`: the one request that a link of a mail opens, with no sign-in. */
export function linkDoors(deps: Pick<DeskApiDeps, 'links' | 'now' | 'callerOf'>): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  const { links } = deps;
  const cookieOf = (c: ApiContext) => getCookie(c, LINK_COOKIE);

  doors.use(limitCalls(deps, CALLS_A_MINUTE.links));

  doors.post('/', async (c) => {
    const { secret } = await readBody(c.req.raw, openLinkSchema);
    const { cookie, request } = await links.open(secret);
    setCookie(c, LINK_COOKIE, cookie, { ...SHUT, maxAge: LINK_SESSION_MS / 1000 });
    return c.json(request);
  });

  doors.post('/leave', async (c) => {
    await readBody(c.req.raw, anyObject);
    deleteCookie(c, LINK_COOKIE, SHUT);
    return c.body(null, 204);
  });

  doors.get('/:ticketId', async (c) => c.json(await links.read(cookieOf(c), ticketOf(c))));

  doors.post('/:ticketId', async (c) => {
    const words = await readBody(c.req.raw, linkedWordsSchema);
    return c.json(await links.write(cookieOf(c), ticketOf(c), words));
  });

  doors.post('/files/:messageId/:fileId', async (c) => {
    const ask = await readBody(c.req.raw, fileAskSchema);
    const answer = await reachedFiles(links.advance(cookieOf(c), fileRefOf(c), ask));
    return c.json(fileAnswerSchema.parse(answer));
  });

  doors.get('/files/:messageId/:fileId', async (c) =>
    c.redirect(await reachedFiles(links.address(cookieOf(c), fileRefOf(c))), 303),
  );

  return doors;
}

function ticketOf(c: ApiContext): string {
  const id = idSchema.safeParse(c.req.param('ticketId'));
  if (!id.success) throw new ApiProblem('not-found', 'There is no such request for you.');
  return id.data;
}
