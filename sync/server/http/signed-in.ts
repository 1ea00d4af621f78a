import { findSession, type FoundSession } from '../session/find-session.ts';
import type { ApiContext } from './api-context.ts';
import type { ApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { sessionCookie } from './session-cookie.ts';

/** The session of a call. Throws `not-signed-in` without one, and for a person who has been disabled. */
export async function signedIn(deps: ApiDeps, c: ApiContext): Promise<FoundSession> {
  const session = await findSession(deps, sessionCookie(c));
  if (session === null) throw new ApiProblem('not-signed-in', 'Sign in, and call again.');
  c.set('session', session);
  return session;
}
