import { hashSecret, makeSecret } from './secret.ts';
import {
  personSessionAddress,
  SESSION_ABSOLUTE_MS,
  sessionAddress,
  sessionEndsAtMs,
  type SessionRecord,
} from './session-record.ts';
import type { SessionDeps } from './session-deps.ts';

/** Opens a session for a person who has just proven who they are, and gives the secret for their cookie, which is stored nowhere. */
export async function openSession(
  { records, now, randomBytes }: Omit<SessionDeps, 'people'>,
  personId: string,
): Promise<string> {
  const secret = makeSecret(randomBytes);
  const id = hashSecret(secret);
  const at = now();
  const session: SessionRecord = { personId, device: null, createdAtMs: at, seenAtMs: at };
  // The entry first: a session that cannot be found by its person could not be ended by an admin.
  await records.create(personSessionAddress(personId, id), {}, at + SESSION_ABSOLUTE_MS);
  await records.create(sessionAddress(id), session, sessionEndsAtMs(session));
  return secret;
}
