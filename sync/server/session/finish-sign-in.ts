import {
  ProviderUnavailable,
  SignInRefused,
  type Identity,
  type IdentityProvider,
} from './identity-provider.ts';
import { findSignedInPerson } from './find-signed-in-person.ts';
import { openSession } from './open-session.ts';
import { hashSecret, isSecret } from './secret.ts';
import { landingPath } from './return-path.ts';
import type { SignInDeps } from './session-deps.ts';
import { readSignInRecord, signInAddress } from './sign-in-record.ts';

/** Why nobody was signed in, for the sign-in page to put into words. */
export type SignInProblem =
  'expired' | 'refused' | 'unknown-person' | 'disabled' | 'second-factor' | 'unavailable';

export type FinishedSignIn =
  | { readonly secret: string; readonly returnTo: string }
  | { readonly problem: SignInProblem; readonly returnTo: string };

/**
 * Ends a sign-in that the provider sent back. Each may be used once, within SIGN_IN_MS, by the browser that began it, whose cookie holds
 * `browserSecret`. Gives the secret of a new session, or the problem.
 */
export async function finishSignIn(
  deps: SignInDeps,
  callback: URLSearchParams,
  browserSecret: string | undefined,
): Promise<FinishedSignIn> {
  const state = callback.get('state');
  if (state === null || !isSecret(state) || browserSecret === undefined)
    return { problem: 'expired', returnTo: '/' };
  const body = await deps.records.take(signInAddress(state));
  if (body === null) return { problem: 'expired', returnTo: '/' };
  const { nonce, verifier, returnTo, browser } = readSignInRecord(body);
  if (browser !== hashSecret(browserSecret)) return { problem: 'expired', returnTo: '/' };
  const identity = await identify(deps.identity, callback, { state, nonce, verifier });
  if (typeof identity === 'string') return { problem: identity, returnTo };
  const person = await findSignedInPerson(deps, identity);
  if (person === null) return { problem: 'unknown-person', returnTo };
  if (person.disabled) return { problem: 'disabled', returnTo };
  // A code by mail is enough for one's own requests, not for everybody's.
  if (person.role !== 'requester' && !identity.provenTwice) return { problem: 'second-factor', returnTo };
  return { secret: await openSession(deps, person.id), returnTo: landingPath(person.role, returnTo) };
}

async function identify(
  provider: IdentityProvider,
  callback: URLSearchParams,
  secrets: Parameters<IdentityProvider['identify']>[1],
): Promise<Identity | 'refused' | 'unavailable'> {
  try {
    return await provider.identify(callback, secrets);
  } catch (fault) {
    if (fault instanceof SignInRefused) return 'refused';
    if (fault instanceof ProviderUnavailable) return 'unavailable';
    throw fault;
  }
}
