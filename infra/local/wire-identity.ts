import { ulid } from 'ulid';
import type { Person } from '../../sync/domain/person.ts';
import type { MailSender } from '../../sync/server/outbound/mail-sender.ts';
import { OidcIdentityProvider } from '../../sync/server/session/oidc-identity-provider.ts';
import type { StoredPeople } from '../../sync/server/session/stored-people.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import { sendCode } from './mail/send-code.ts';
import { CLIENT_ID } from './oidc/local-provider.ts';
import { createOpenidListener } from './oidc/openid-listener.ts';

interface IdentityOptions {
  readonly url: string;
  readonly secrets: KeptSecrets;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
}

/** The provider on this machine, which sends its codes by the helpdesk's own mail. */
export async function wireProvider(
  { url, secrets, now, onFault }: IdentityOptions,
  people: StoredPeople,
  listPeople: () => Promise<Person[]>,
  sender: MailSender,
) {
  return createOpenidListener({
    ...{ origin: url, secrets, now, onFault, listPeople },
    findPerson: async (id) => people.byId(id),
    findByEmail: async (email) => people.byEmail(email),
    deliver: async (address, code) => sendCode(sender, { address, code, id: ulid(now()) }),
  });
}

/** Sign-in by the provider on this machine. */
export function localIdentity(url: string, secrets: KeptSecrets): OidcIdentityProvider {
  return new OidcIdentityProvider({
    issuer: new URL(`${url}/oidc`),
    clientId: CLIENT_ID,
    clientSecret: secrets.clientSecret,
    redirectUri: `${url}/api/session/callback`,
    fetch,
    allowHttp: true,
    // On one machine people try several sides of a conversation: they are asked each time.
    prompt: 'login',
  });
}
