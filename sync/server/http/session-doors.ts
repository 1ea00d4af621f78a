import { Hono } from 'hono';
import * as z from 'zod/mini';
import { scopesOf } from '../../domain/scope.ts';
import { emailSchema } from '../../domain/ticket.ts';
import { bindDeviceSchema, type SessionResponse } from '../../protocol/session.ts';
import { beginSignIn } from '../session/begin-sign-in.ts';
import { bindDevice } from '../session/bind-device.ts';
import { closeSession } from '../session/close-session.ts';
import { noteContact } from '../devices/device-book.ts';
import { findSession } from '../session/find-session.ts';
import { finishSignIn, type SignInProblem } from '../session/finish-sign-in.ts';
import { ProviderUnavailable } from '../session/identity-provider.ts';
import { returnPath } from '../session/return-path.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { deviceReport } from './device-report.ts';
import { CALLS_A_MINUTE, limitCalls } from './limit-calls.ts';
import { readBody } from './read-body.ts';
import {
  deleteSessionCookie,
  sessionCookie,
  setSessionCookie,
  setSignInCookie,
  signInCookie,
} from './session-cookie.ts';
import { requireNoPurge, signedIn } from './signed-in.ts';

const anyObject = z.looseObject({});

/** `/api/session`: who is signed in, signing in and out, and binding a device. */
export function sessionDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();

  doors.get('/', async (c) => {
    const { person, actor, device } = await signedIn(deps, c);
    const answer: SessionResponse = {
      person: { id: person.id, name: person.name, email: person.email, role: person.role },
      scopes: scopesOf(actor),
      epoch: await deps.sync.epoch(),
      device,
    };
    return c.json(answer);
  });

  const seldom = limitCalls(deps, CALLS_A_MINUTE.signIn);
  doors.get('/sign-in', seldom, (c) => leaveForProvider(deps, c));
  doors.get('/callback', seldom, (c) => comeBack(deps, c));

  doors.post('/device', async (c) => {
    const session = await signedIn(deps, c);
    const { device } = await readBody(c.req.raw, bindDeviceSchema);
    await requireNoPurge(deps, device);
    const bound = await bindDevice(deps.records, session, device);
    if (bound === 'taken')
      throw new ApiProblem('device-taken', 'Another person signed in on this device first.');
    if (bound === 'gone') throw new ApiProblem('not-signed-in', 'Sign in, and call again.');
    const owner = { personId: session.person.id, device };
    await noteContact(deps.records, owner, deps.now(), deviceReport(c).unsent);
    return c.body(null, 204);
  });

  doors.post('/sign-out', async (c) => {
    await readBody(c.req.raw, anyObject);
    await endSession(deps, c);
    deleteSessionCookie(c);
    return c.body(null, 204);
  });

  return doors;
}

/** Ends the session of the call, if it has one, and its sockets with it. */
async function endSession(deps: DeskApiDeps, c: ApiContext): Promise<void> {
  const session = await findSession(deps, sessionCookie(c));
  if (session === null) return;
  await closeSession(deps.records, session.id);
  await deps.closeSockets(session);
}

async function leaveForProvider(deps: DeskApiDeps, c: ApiContext): Promise<Response> {
  const returnTo = returnPath(c.req.query('returnTo'));
  try {
    const hint = emailSchema.safeParse(c.req.query('email')).data;
    const begun = await beginSignIn(deps, { returnTo, browserSecret: signInCookie(c), hint });
    setSignInCookie(c, begun.browserSecret);
    return c.redirect(begun.url, 302);
  } catch (fault) {
    if (!(fault instanceof ProviderUnavailable)) throw fault;
    return toSignInPage(c, 'unavailable', returnTo);
  }
}

async function comeBack(deps: DeskApiDeps, c: ApiContext): Promise<Response> {
  const callback = new URL(c.req.url).searchParams;
  const finished = await finishSignIn(deps, callback, signInCookie(c));
  if ('problem' in finished) {
    deps.log({
      level: 'warn',
      event: 'sign-in-failed',
      problem: finished.problem,
      requestId: c.get('requestId'),
    });
    return toSignInPage(c, finished.problem, finished.returnTo);
  }
  // Another session of this browser ends here: its cookie is about to be written over.
  await endSession(deps, c);
  setSessionCookie(c, finished.secret);
  return c.redirect(finished.returnTo, 303);
}

/** The app's own page says in words what went wrong and offers another try. */
function toSignInPage(c: ApiContext, problem: SignInProblem, returnTo: string): Response {
  return c.redirect(`/sign-in?${new URLSearchParams({ problem, returnTo }).toString()}`, 303);
}
