import type { IdentityProvider } from './identity-provider.ts';
import { hashSecret, isSecret, makeSecret } from './secret.ts';
import type { SessionDeps } from './session-deps.ts';
import { SIGN_IN_MS, signInAddress, type SignInRecord } from './sign-in-record.ts';

/** What sends a browser on its way to the provider. */
export interface BegunSignIn {
  readonly url: string;
  /** The secret for the browser's short-lived cookie. Tabs that sign in at the same time share it. */
  readonly browserSecret: string;
}

/** What a browser that wants to sign in says. */
export interface SignInWish {
  readonly returnTo: string;
  readonly browserSecret: string | undefined;
  readonly hint?: string | undefined;
}

/**
 * Begins a sign-in that ends at `returnTo`, a checked path of this site. `browserSecret` is the browser's cookie of an earlier attempt, if any,
 * `hint` the address that the person says is theirs. Throws `ProviderUnavailable`.
 */
export async function beginSignIn(
  deps: Pick<SessionDeps, 'records' | 'now' | 'randomBytes'> & { readonly identity: IdentityProvider },
  { returnTo, browserSecret, hint }: SignInWish,
): Promise<BegunSignIn> {
  const state = makeSecret(deps.randomBytes);
  const nonce = makeSecret(deps.randomBytes);
  const verifier = makeSecret(deps.randomBytes);
  const url = await deps.identity.signInUrl({ state, nonce, verifier }, hint);
  const browser =
    browserSecret !== undefined && isSecret(browserSecret) ? browserSecret : makeSecret(deps.randomBytes);
  const record: SignInRecord = { nonce, verifier, returnTo, browser: hashSecret(browser) };
  await deps.records.create(signInAddress(state), record, deps.now() + SIGN_IN_MS);
  return { url, browserSecret: browser };
}
