import { Hono } from 'hono';
import { BUILD_HEADER } from '../../protocol/version.ts';
import { StoreUnavailable } from '../sync-store.ts';
import type { ApiEnv } from './api-context.ts';
import type { FrameDeps } from './api-deps.ts';
import { ApiProblem, problemResponse } from './api-problem.ts';
import { faultText, type WriteLog } from './log-line.ts';
import { ownSiteOnly } from './own-site-only.ts';

/** What answers under each path. */
type Doors = Readonly<Record<string, Hono<ApiEnv>>>;

/**
 * An API of the given doors, each under its path; those that are `foreign` are called from anywhere, and know no cookie. Whatever a caller sends,
 * the answer is a result or a problem of RFC 9457; a 5xx means that something on this side broke, and stands in the log with its cause.
 */
export function frameApi(deps: FrameDeps, doors: Doors, foreign: Doors = {}): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    const startedMs = deps.now();
    c.set('requestId', deps.newRequestId());
    c.set('session', null);
    c.set('apiKey', null);
    await next();
    c.header('x-request-id', c.get('requestId'));
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    deps.log({
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'call',
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path.slice(0, 200),
      status: c.res.status,
      ms: deps.now() - startedMs,
      person: c.get('session')?.person.id ?? null,
      device: c.get('session')?.device ?? null,
      key: c.get('apiKey')?.id ?? null,
      build: c.req.header(BUILD_HEADER)?.slice(0, 80) ?? null,
    });
  });
  for (const [path, behind] of Object.entries(foreign)) api.route(path, behind);
  api.use(ownSiteOnly(deps.origin));
  for (const [path, behind] of Object.entries(doors)) api.route(path, behind);
  api.notFound(() => problemResponse('not-found', 'No door of the API has this address.'));
  api.onError((fault, c) => answerFault(deps.log, c.get('requestId'), fault));
  return api;
}

function answerFault(log: WriteLog, requestId: string, fault: Error): Response {
  if (fault instanceof ApiProblem) return problemResponse(fault.code, fault.message, fault.field);
  const away = fault instanceof StoreUnavailable;
  log({ level: 'error', event: away ? 'unavailable' : 'fault', requestId, fault: faultText(fault) });
  return away
    ? problemResponse('unavailable', 'The table cannot be reached. What you have is kept; try again.')
    : problemResponse('fault', `It is in the log as ${requestId}.`);
}
