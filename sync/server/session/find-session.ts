import type { Actor } from '../../domain/scope.ts';
import type { Person } from '../../domain/person.ts';
import { noteContact } from '../devices/device-book.ts';
import { hashSecret, isSecret } from './secret.ts';
import {
  readSessionRecord,
  SESSION_SEEN_STEP_MS,
  UNSENT_SEEN_STEP_MS,
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
 * used, and notes the contact of its device, at most once in SESSION_SEEN_STEP_MS, or sooner when `unsent`, what waits on the device, changed.
 */
export async function findSession(
  { records, people, now }: Omit<SessionDeps, 'randomBytes'>,
  secret: string | undefined,
  unsent: number | null = null,
): Promise<FoundSession | null> {
  if (secret === undefined || !isSecret(secret)) return null;
  const id = hashSecret(secret);
  const body = await records.read(sessionAddress(id));
  if (body === null) return null;
  const session = readSessionRecord(body);
  if (sessionEndsAtMs(session) <= now()) return null;
  const person = await people.byId(session.personId);
  if (person === null || person.disabled) return null;
  await markSeen(records, id, withReport(session, unsent), session, now());
  return { id, person, actor: actorOf(person), device: session.device };
}

/** Who the server takes a person for: all of it from their stored document. */
export function actorOf(person: Person): Actor {
  return { personId: person.id, role: person.role, memberOf: person.memberOf };
}

function withReport(session: SessionRecord, unsent: number | null): SessionRecord {
  return unsent === null ? session : { ...session, unsent };
}

async function markSeen(
  records: SessionDeps['records'],
  id: string,
  session: SessionRecord,
  before: SessionRecord,
  nowMs: number,
): Promise<void> {
  const step = session.unsent === before.unsent ? SESSION_SEEN_STEP_MS : UNSENT_SEEN_STEP_MS;
  if (nowMs - session.seenAtMs < step) return;
  const seen = { ...session, seenAtMs: nowMs };
  await records.replace(sessionAddress(id), seen, sessionEndsAtMs(seen));
  const { device, personId, unsent = null } = seen;
  if (device !== null) await noteContact(records, { personId, device }, nowMs, unsent);
}
