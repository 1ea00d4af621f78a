import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Person } from '../../../sync/domain/person.ts';
import type { KeptSecrets } from '../kept-secrets.ts';
import { KeptModels } from './kept-models.ts';
import { loadProvider } from './load-provider.ts';
import { faultPage } from './sign-in-page.ts';

export const CLIENT_ID = 'roost';

/** What the provider of one machine is built from. */
export interface LocalProviderOptions {
  /** The site's origin, such as `http://localhost:4280`. The provider is under `/oidc` of it. */
  readonly origin: string;
  readonly secrets: KeptSecrets;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
  readonly findPerson: (personId: string) => Promise<Person | null>;
}

const ADDRESS_ACCOUNT = 'mailto:';

/** The account of whoever reads the mail of an address that no person has yet. */
export function addressAccount(address: string): string {
  return ADDRESS_ACCOUNT + encodeURIComponent(address);
}

function addressOf(accountId: string): string | null {
  return accountId.startsWith(ADDRESS_ACCOUNT)
    ? decodeURIComponent(accountId.slice(ADDRESS_ACCOUNT.length))
    : null;
}

/** Where a sign-in's own page is, below the origin. */
export function signInPath(uid: string): string {
  return `/oidc/sign-in/${uid}`;
}

/**
 * An OpenID provider for one machine: it takes anybody's word for who they are at the desk, so it must never listen beyond the loopback. Who asks for
 * help proves an address by a code. It has one client, which is Roost, and asks for no consent.
 */
export async function createLocalProvider(options: LocalProviderOptions): Promise<Provider> {
  const { Provider: OpenidProvider } = await loadProvider();
  const provider = new OpenidProvider(`${options.origin}/oidc`, configuration(options));
  // Behind something that speaks TLS, what it says of the connection is true: nothing else reaches this port.
  provider.proxy = options.origin.startsWith('https:');
  provider.on('server_error', (_ctx, fault) => options.onFault(fault));
  return provider;
}

function configuration({ origin, secrets, now, findPerson }: LocalProviderOptions): Configuration {
  return {
    adapter: function keep() {
      return new KeptModels(now);
    },
    jwks: { keys: [{ ...secrets.signingKey, use: 'sig', alg: 'RS256' }] },
    cookies: {
      keys: [secrets.cookieKey],
      names: { session: 'roost-oidc', interaction: 'roost-oidc-sign-in', resume: 'roost-oidc-resume' },
      long: { httpOnly: true, sameSite: 'lax', path: '/oidc' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secrets.clientSecret,
        redirect_uris: [`${origin}/api/session/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, interaction) => signInPath(interaction.uid) },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 3600,
      Session: 3600,
    },
    findAccount: async (_ctx, id) => {
      const proved = addressOf(id);
      if (proved !== null)
        return { accountId: id, claims: async () => ({ sub: id, email: proved, email_verified: true }) };
      const person = await findPerson(id);
      if (person === null) return undefined;
      const { email } = person;
      return { accountId: id, claims: async () => ({ sub: id, email, email_verified: email !== null }) };
    },
    loadExistingGrant: grantAll,
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = faultPage(out.error_description ?? out.error);
    },
  };
}

/** The one client is the helpdesk itself: asking people to agree to it would be noise. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const clientId = oidc.client?.clientId;
  const accountId = oidc.session?.accountId;
  if (clientId === undefined || accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}
