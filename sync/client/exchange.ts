import * as z from 'zod/mini';
import { problemSchema, type ProblemCode } from '../protocol/problem.ts';
import { BUILD_HEADER, CSRF_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../protocol/version.ts';
import type { DeviceEnvironment } from './environment.ts';

/** After this long without an answer a call counts as lost. */
const CALL_TIMEOUT_MS = 60_000;

/**
 * How one call went. `lost`: nothing came, or something that is not Roost answered (a hotel's sign-in page, half an answer): it is not known
 * whether the call was carried out. `problem`: Roost answered that it did not.
 */
export type Exchange<Value> =
  | { readonly outcome: 'answered'; readonly value: Value }
  | { readonly outcome: 'lost' }
  | {
      readonly outcome: 'problem';
      readonly status: number;
      readonly code: ProblemCode | null;
      readonly retryAfterMs: number;
    };

/** Makes one call to the server and parses its answer. Never rejects: a fault of the network is an outcome. `body` undefined is a GET; `report` are headers besides. */
export async function exchange<Value>(
  environment: DeviceEnvironment,
  path: string,
  body: unknown,
  schema: z.ZodMiniType<Value>,
  report: Readonly<Record<string, string>> = {},
): Promise<Exchange<Value>> {
  const giveUp = new AbortController();
  const stop = environment.timers.after(CALL_TIMEOUT_MS, () => giveUp.abort());
  try {
    const response = await environment.fetch(path, requestOf(environment, body, report, giveUp.signal));
    const json = await jsonOf(response);
    if (response.status === 204) return parsed(schema, null);
    if (response.ok) return parsed(schema, json);
    return problemOf(response, json);
  } catch {
    // Whatever went wrong below, all that is known is that no answer of the server's came.
    return { outcome: 'lost' };
  } finally {
    stop();
  }
}

function requestOf(
  environment: DeviceEnvironment,
  body: unknown,
  report: Readonly<Record<string, string>>,
  signal: AbortSignal,
): RequestInit {
  const headers: Record<string, string> = {
    ...report,
    accept: 'application/json',
    [CSRF_HEADER]: '1',
    [PROTOCOL_HEADER]: String(PROTOCOL),
    [BUILD_HEADER]: environment.build,
  };
  const shared: RequestInit = { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal };
  if (body === undefined) return { ...shared, method: 'GET', headers };
  headers['content-type'] = 'application/json';
  return { ...shared, method: 'POST', headers, body: JSON.stringify(body) };
}

async function jsonOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const type = response.headers.get('content-type') ?? '';
  return type.includes('json') ? await response.json() : undefined;
}

function parsed<Value>(schema: z.ZodMiniType<Value>, json: unknown): Exchange<Value> {
  const result = z.safeParse(schema, json);
  return result.success ? { outcome: 'answered', value: result.data } : { outcome: 'lost' };
}

function problemOf<Value>(response: Response, json: unknown): Exchange<Value> {
  const problem = problemSchema.safeParse(json);
  const seconds = Number(response.headers.get('retry-after') ?? '0');
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : 0;
  // A 401 or 403 without Roost's own problem is some gateway's on the way: nothing is known of the session.
  if (!problem.success && response.status < 500 && response.status !== 429 && response.status !== 413)
    return { outcome: 'lost' };
  return {
    outcome: 'problem',
    status: response.status,
    code: problem.success ? problem.data.code : null,
    retryAfterMs,
  };
}
