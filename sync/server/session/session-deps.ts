import type { IdentityProvider } from './identity-provider.ts';
import type { PeopleDirectory } from './people-directory.ts';
import type { RandomBytes } from './secret.ts';
import type { RecordStore } from '../record-store.ts';

/** What the use cases of sessions need from outside. */
export interface SessionDeps {
  readonly records: RecordStore;
  readonly people: PeopleDirectory;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

/** What the end of a sign-in needs besides. */
export interface SignInDeps extends SessionDeps {
  readonly identity: IdentityProvider;
  /** The id of the requester with this address, who is made when nobody has it yet. */
  readonly welcome: (email: string) => Promise<string>;
}
