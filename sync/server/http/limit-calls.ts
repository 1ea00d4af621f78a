import { createMiddleware } from 'hono/factory';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { FrameDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';

const MINUTE_MS = 60_000;
/** Addresses that are counted at once: a flood from more of them is the wall's to stop. */
const ADDRESSES = 10_000;

/** How many calls one address may make of each kind of public door within a minute. An office shares an address. */
export const CALLS_A_MINUTE = { help: 300, links: 60, signIn: 120, health: 120 } as const;

/**
 * Answers `slow-down` to an address that has called these doors more often than `most` times within a minute of the clock. Each process counts for itself:
 * the wall before the site counts for all of them (infra/aws/site/site-wall.ts).
 */
export function limitCalls({ now, callerOf }: Pick<FrameDeps, 'now' | 'callerOf'>, most: number) {
  let minute = 0;
  let counts = new Map<string, number>();
  return createMiddleware<ApiEnv>(async (c, next) => {
    const caller = callerOf(c);
    const present = Math.floor(now() / MINUTE_MS);
    if (present !== minute || counts.size >= ADDRESSES) {
      minute = present;
      counts = new Map();
    }
    if (caller !== null) {
      const calls = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, calls);
      if (calls > most) throw new ApiProblem('slow-down', 'Too many calls from your network. Wait a minute.');
    }
    await next();
  });
}

/**
 * The address of whoever called, as CloudFront and API Gateway wrote it down: each adds where a call came to it from, so the last is CloudFront's own and
 * the one before it the caller's. What a caller wrote there stands further to the left.
 */
export function callerBehindSite(c: ApiContext): string | null {
  const way = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  const caller = way.at(-2) ?? way.at(-1) ?? '';
  return caller === '' ? null : caller.slice(0, 64);
}
