import { ROUND_CHECK } from '../../domain/machine-person.ts';
import { SESSION_COOKIE } from '../http/session-cookie.ts';
import { forgetOutcome } from '../files/file-record.ts';
import { noteDue } from '../outbound/due-mail.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { roundMailbox, roundMailKey, traceRoundMail } from '../outbound/round-mail.ts';
import type { RecordStore } from '../record-store.ts';
import type { ServerDeps } from '../server-deps.ts';
import { closeSession } from '../session/close-session.ts';
import { openSession } from '../session/open-session.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { hashSecret, type RandomBytes } from '../session/secret.ts';
import type { RoundDesk } from './round.ts';
import { makeRoundPerson } from './round-person.ts';

/** What a round does at the table. */
export interface TableDeskDeps extends ServerDeps {
  readonly records: RecordStore;
  readonly people: PeopleDirectory;
  readonly randomBytes: RandomBytes;
}

/**
 * The desk of a round as the table has it. Nobody but a person can give a provider a code or a second factor, so the session is opened at the table, for the
 * round's own person, and is closed at the end.
 */
export function tableDesk(deps: TableDeskDeps): RoundDesk {
  const { records, store, clock } = deps;
  let secret: string | null = null;
  return {
    signIn: async (browser) => {
      await makeRoundPerson(deps);
      secret = await openSession({ ...deps, now: () => clock.now() }, ROUND_CHECK);
      browser.keep(SESSION_COOKIE, secret);
    },
    signOut: async () => {
      if (secret !== null) await closeSession(records, hashSecret(secret));
      secret = null;
    },
    forgetFile: async (ref) => forgetOutcome(records, ref),
    askForMail: async (id) => {
      const settings = await readDeskSettings(store);
      if (settings.holdsMail) return 'held';
      if (roundMailbox(settings) === null) return 'no-address';
      await noteDue(records, roundMailKey(id));
      return 'asked';
    },
    traceMail: async (id) => traceRoundMail({ records }, id),
  };
}
