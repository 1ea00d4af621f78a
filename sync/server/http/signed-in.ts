import { findSession, type FoundSession } from '../session/find-session.ts';
import type { SessionDeps } from '../session/session-deps.ts';
import { deviceOwner } from '../session/bind-device.ts';
import { tellPurge } from '../devices/device-book.ts';
import type { ApiContext } from './api-context.ts';
import { ApiProblem } from './api-problem.ts';
import { deviceReport } from './device-report.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * The session of a call. Throws `not-signed-in` without one, and for a person who has been disabled; a device that an admin has signed out for
 * good is told `purge` instead.
 */
export async function signedIn(deps: SessionDeps, c: ApiContext): Promise<FoundSession> {
  const { device, unsent } = deviceReport(c);
  const session = await findSession(deps, sessionCookie(c), unsent);
  if (session === null) {
    if (device !== null) await requireNoPurge(deps, device);
    throw new ApiProblem('not-signed-in', 'Sign in, and call again.');
  }
  c.set('session', session);
  return session;
}

/** Throws `purge` for a device that has to delete what it holds. */
export async function requireNoPurge(
  { records, now }: Pick<SessionDeps, 'records' | 'now'>,
  device: string,
): Promise<void> {
  const personId = await deviceOwner(records, device);
  if (personId !== null && (await tellPurge(records, { personId, device }, now())))
    throw new ApiProblem(
      'purge',
      'An admin has signed this device out and asked it to delete what it holds.',
    );
}
