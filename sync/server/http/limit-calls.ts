import { createMiddleware } from 'hono/factory';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { FrameDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';

const MINUTE_MS = 60_000;
/** Addresses, or whatever else is counted by, at once: a flood from more of them is the wall's to stop. */
const COUNTED = 10_000;

/** How many calls one address may make of each kind of public door within a minute. An office shares an address. */
export const CALLS_A_MINUTE = { help: 300, links: 60, signIn: 120, health: 120, beacon: 120 } as const;

/** Counts by a name: says whether it has been counted at most `most` times within a window of the clock. Each process counts for itself. */
export function countCalls(now: () => number, windowMs: number, most: number): (name: string) => boolean {
  let window = 0;
  let counts = new Map<string, number>();
  return (name) => {
    const present = Math.floor(now() / windowMs);
    if (present !== window || counts.size >= COUNTED) {
      window = present;
      counts = new Map();
    }
    const calls = (counts.get(name) ?? 0) + 1;
    counts.set(name, calls);
    return calls <= most;
  };
}

/**
 * Answers `slow-down` to an address that has called these doors more often than `most` times within a minute of the clock. The wall before the site
 * counts for all processes (infra/aws/site/site-wall.ts).
 */
export function limitCalls({ now, callerOf }: Pick<FrameDeps, 'now' | 'callerOf'>, most: number) {
  const mayCall = countCalls(now, MINUTE_MS, most);
  return createMiddleware<ApiEnv>(async (c, next) => {
    const caller = callerOf(c);
    if (caller !== null && !mayCall(caller))
      throw new ApiProblem('slow-down', 'Too many calls from your network. Wait a minute.');
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
