import * as oauth from 'oauth4webapi';
import * as z from 'zod/mini';
import {
  ProviderUnavailable,
  SignInRefused,
  type Identity,
  type IdentityProvider,
  type SignInSecrets,
} from './identity-provider.ts';

/** What has to be known of an OpenID provider. */
export interface OidcOptions {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** This site's own callback address, as registered with the provider. */
  readonly redirectUri: string;
  readonly fetch: typeof fetch;
  /** Only for a provider on this machine's own loopback. */
  readonly allowHttp?: boolean;
  /** `login` to be asked again who one is at every sign-in. */
  readonly prompt?: 'login';
  /** The provider behind the provider that asks staff for a second factor, by the name it has there. */
  readonly staffProvider?: string;
}

type OidcCall = oauth.CustomFetchOptions<string, URLSearchParams | undefined>;

/** OpenID Connect's authorisation code flow with PKCE (S256), state and nonce; the tokens are read once and kept nowhere. */
export class OidcIdentityProvider implements IdentityProvider {
  readonly #options: OidcOptions;
  readonly #client: oauth.Client;
  #metadata: Promise<oauth.AuthorizationServer> | null = null;

  constructor(options: OidcOptions) {
    this.#options = options;
    this.#client = { client_id: options.clientId };
  }

  async signInUrl({ state, nonce, verifier }: SignInSecrets, hint?: string): Promise<string> {
    const server = await this.#discover();
    if (server.authorization_endpoint === undefined)
      throw new ProviderUnavailable('The provider names no place to sign in');
    const url = new URL(server.authorization_endpoint);
    const query = {
      response_type: 'code',
      client_id: this.#options.clientId,
      redirect_uri: this.#options.redirectUri,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(hint === undefined ? {} : { login_hint: hint }),
      ...(this.#options.prompt === undefined ? {} : { prompt: this.#options.prompt }),
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  }

  async identify(callback: URLSearchParams, { state, nonce, verifier }: SignInSecrets): Promise<Identity> {
    const server = await this.#discover();
    try {
      const checked = oauth.validateAuthResponse(server, this.#client, callback, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        this.#client,
        oauth.ClientSecretPost(this.#options.clientSecret),
        checked,
        this.#options.redirectUri,
        verifier,
        this.#requests(),
      );
      const expected = { expectedNonce: nonce, requireIdToken: true };
      const tokens = await oauth.processAuthorizationCodeResponse(server, this.#client, response, expected);
      await oauth.validateApplicationLevelSignature(server, response, this.#requests());
      return identityOf(oauth.getValidatedIdTokenClaims(tokens), this.#options.staffProvider);
    } catch (fault) {
      if (fault instanceof TypeError)
        throw new ProviderUnavailable('The provider did not answer', { cause: fault });
      throw new SignInRefused('The provider’s answer does not hold', { cause: fault });
    }
  }

  /** The provider's metadata, asked for once; after a failure it is asked for again. */
  #discover(): Promise<oauth.AuthorizationServer> {
    this.#metadata ??= this.#askForMetadata().catch((fault: unknown) => {
      this.#metadata = null;
      throw new ProviderUnavailable('The provider did not describe itself', { cause: fault });
    });
    return this.#metadata;
  }

  async #askForMetadata(): Promise<oauth.AuthorizationServer> {
    const { issuer } = this.#options;
    const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...this.#requests() });
    return oauth.processDiscoveryResponse(issuer, response);
  }

  #requests() {
    return {
      [oauth.customFetch]: (url: string, { body, signal, ...init }: OidcCall) =>
        this.#options.fetch(url, { ...init, body: body ?? null, signal: signal ?? null }),
      [oauth.allowInsecureRequests]: this.#options.allowHttp === true,
      signal: () => AbortSignal.timeout(10_000),
    };
  }
}

/** How Cognito tells which provider behind it somebody came by. */
const waysSchema = z.array(z.looseObject({ providerName: z.string() }));

/** Who the claims of an ID token name. */
export function identityOf(claims: oauth.IDToken | undefined, staffProvider: string | undefined): Identity {
  if (claims === undefined) throw new Error('The provider gave no ID token');
  const email = claims['email'];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email : null,
    // Cognito says it in words.
    emailVerified: claims['email_verified'] === true || claims['email_verified'] === 'true',
    provenTwice: staffProvider === undefined || cameBy(claims['identities'], staffProvider),
  };
}

function cameBy(identities: unknown, provider: string): boolean {
  const ways = z.safeParse(waysSchema, identities);
  return ways.success && ways.data.some(({ providerName }) => providerName === provider);
}
