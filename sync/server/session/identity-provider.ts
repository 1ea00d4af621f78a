/** What one sign-in needs to remember between leaving for the provider and coming back. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: the verifier stays here, its SHA-256 travels. */
  readonly verifier: string;
}

/** Who the provider says has signed in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** Whether they came the way that asks for a second factor. A provider that knows one way only is believed to. */
  readonly provenTwice: boolean;
}

/** Where people prove who they are: Cognito in AWS, a provider of our own on one machine. */
export interface IdentityProvider {
  /** The address to send the browser to; `hint` is the address that the person says is theirs. Throws `ProviderUnavailable` when the provider cannot be asked. */
  signInUrl(secrets: SignInSecrets, hint?: string): Promise<string>;
  /** Checks what the browser brought back and redeems its code. Throws `SignInRefused` or `ProviderUnavailable`. */
  identify(callback: URLSearchParams, secrets: SignInSecrets): Promise<Identity>;
}

/** The provider said no, or what came back does not hold. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** The provider did not answer as a provider does. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}
