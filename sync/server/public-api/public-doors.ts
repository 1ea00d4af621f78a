import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as z from 'zod/mini';
import { hashId } from '../../domain/hash.ts';
import { idSchema } from '../../domain/id.ts';
import { countCall } from '../api-keys/api-rate.ts';
import { findApiKey, type FoundApiKey } from '../api-keys/find-api-key.ts';
import { noteRefusedCall } from '../api-keys/refused-calls.ts';
import type { ApiContext, ApiEnv } from '../http/api-context.ts';
import { ApiProblem } from '../http/api-problem.ts';
import type { PublicApiDeps } from './api-call.ts';
import { describeApi } from './describe-api.ts';
import { docsPage } from './docs-page.ts';
import { keepAnswer, keptAnswer } from './kept-answer.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

const idempotencyKeySchema = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/));

/** `/api/v1`: the operations, and what is told of them. Whoever calls has a key; nothing here looks at a cookie. */
export function publicDoors(deps: PublicApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();
  const described = describeApi(deps.origin, OPERATIONS);
  const page = docsPage(described);
  doors.get('/openapi.json', (c) => c.json(described));
  doors.get('/docs', (c) => c.html(page.html, 200, { 'content-security-policy': page.policy }));
  doors.use(withTrace(deps));
  for (const operation of OPERATIONS) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    doors.on(operation.method, path, async (c) => carryOut(deps, operation, c));
  }
  doors.all('*', async (c) => {
    await authenticate(deps, c);
    throw new ApiProblem('not-found', 'The API has no operation of this address and method.');
  });
  return doors;
}

/** Tells each caller what its key may still do. What a key was refused is noted for its admin; what no key stands behind is in the log alone. */
function withTrace({ records, now }: PublicApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    await next();
    const key = c.get('apiKey');
    if (key === null) return;
    c.header('ratelimit-remaining', String(key.rate.remaining));
    c.header('ratelimit-reset', String(key.rate.resetS));
    if (key.rate.isOver) c.header('retry-after', String(key.rate.resetS));
    if (!(c.error instanceof ApiProblem)) return;
    const { code, message: detail } = c.error;
    const at = new Date(now()).toISOString();
    const call = { at, code, detail, method: c.req.method, path: c.req.path.slice(0, 200) };
    await noteRefusedCall(records, key.id, { ...call, requestId: c.get('requestId') }, now());
  });
}

async function carryOut(deps: PublicApiDeps, operation: Operation, c: ApiContext): Promise<Response> {
  const key = await authenticate(deps, c);
  if (operation.scope !== null && !key.scopes.includes(operation.scope))
    throw new ApiProblem('not-allowed', `This key lacks the scope ${operation.scope}.`);
  const params = readParams(c);
  const cause = operation.body === null ? '' : hashId('api call', key.id, idempotencyKey(c));
  const prepared = await operation.prepare(c);
  const given = hashId('given', operation.method, c.req.path, prepared.text);
  const earlier = operation.body === null ? null : await keptAnswer(deps.records, { cause, given });
  const answer = earlier ?? (await prepared.run(deps, { key, params, cause }, given));
  if (operation.body !== null && earlier === null)
    await keepAnswer(deps.records, { cause, given }, answer, deps.now());
  if (earlier !== null) c.header('idempotency-replayed', 'true');
  if (answer.location !== undefined) c.header('location', `${deps.origin}/api/v1${answer.location}`);
  const { status, schema } = operation.answer;
  return c.body(JSON.stringify(z.parse(schema, answer.body)), status, { 'content-type': 'application/json' });
}

/** The key of a call, counted against its minute. Throws `key-refused` and `slow-down`. */
async function authenticate(deps: PublicApiDeps, c: ApiContext): Promise<FoundApiKey> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const key = token === undefined ? null : await findApiKey(deps, token);
  if (key === null)
    throw new ApiProblem('key-refused', 'Send a key that is good, as `Authorization: Bearer roost_…`.');
  const rate = await countCall(deps.records, key.id, c.get('requestId'), deps.now());
  c.set('apiKey', { id: key.id, rate });
  if (rate.isOver)
    throw new ApiProblem(
      'slow-down',
      `This key has made its calls of this minute. Go on in ${rate.resetS} s.`,
    );
  return key;
}

function readParams(c: ApiContext): Readonly<Record<string, string>> {
  const { ticketId } = z.parse(z.looseObject({ ticketId: z.optional(z.string()) }), c.req.param());
  if (ticketId !== undefined && !z.safeParse(idSchema, ticketId).success)
    throw new ApiProblem('not-found', 'There is no ticket of this id that this key may see.');
  return ticketId === undefined ? {} : { ticketId };
}

function idempotencyKey(c: ApiContext): string {
  const key = z.safeParse(idempotencyKeySchema, c.req.header('idempotency-key'));
  if (key.success) return key.data;
  const detail = 'Send an Idempotency-Key: 1 to 200 printable letters that name this call and its repeats.';
  throw new ApiProblem('not-valid', detail, 'Idempotency-Key');
}
