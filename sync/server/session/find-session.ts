import type { Actor } from '../../domain/scope.ts';
import type { Person } from '../../domain/person.ts';
import { hashSecret, isSecret } from './secret.ts';
import {
  readSessionRecord,
  SESSION_SEEN_STEP_MS,
  sessionAddress,
  sessionEndsAtMs,
  type SessionRecord,
} from './session-record.ts';
import type { SessionDeps } from './session-deps.ts';

/** A session found by its cookie, with the person as they are stored now. */
export interface FoundSession {
  readonly id: string;
  readonly person: Person;
  readonly actor: Actor;
  readonly device: string | null;
}

/**
 * The session of a cookie's secret, or null when there is none, it has ended, or its person is disabled or gone. Marks the session as
 * used, at most once in SESSION_SEEN_STEP_MS.
 */
export async function findSession(
  { records, people, now }: Omit<SessionDeps, 'randomBytes'>,
  secret: string | undefined,
): Promise<FoundSession | null> {
  if (secret === undefined || !isSecret(secret)) return null;
  const id = hashSecret(secret);
  const body = await records.read(sessionAddress(id));
  if (body === null) return null;
  const session = readSessionRecord(body);
  if (sessionEndsAtMs(session) <= now()) return null;
  const person = await people.byId(session.personId);
  if (person === null || person.disabled) return null;
  await markSeen(records, id, session, now());
  return { id, person, actor: actorOf(person), device: session.device };
}

/** Who the server takes a person for: all of it from their stored document. */
export function actorOf(person: Person): Actor {
  return { personId: person.id, role: person.role, memberOf: person.memberOf };
}

async function markSeen(
  records: SessionDeps['records'],
  id: string,
  session: SessionRecord,
  nowMs: number,
): Promise<void> {
  if (nowMs - session.seenAtMs < SESSION_SEEN_STEP_MS) return;
  const seen = { ...session, seenAtMs: nowMs };
  await records.replace(sessionAddress(id), seen, sessionEndsAtMs(seen));
}
