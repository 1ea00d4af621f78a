import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { scopesOf } from '../../domain/scope.ts';
import { actorOf, type FoundSession } from '../session/find-session.ts';
import { hashSecret, isSecret, makeSecret } from '../session/secret.ts';
import { sessionAddress } from '../session/session-record.ts';
import type { SessionDeps } from '../session/session-deps.ts';
import type { ConnectionRecord } from './connection-record.ts';

/** A ticket that is not used within this time is void. */
export const SOCKET_TICKET_MS = 30_000;

const schema = z.object({ personId: idSchema, sessionId: z.string() });

/** A single-use ticket for one socket, good for SOCKET_TICKET_MS. */
export async function issueSocketTicket(
  { records, now, randomBytes }: Pick<SessionDeps, 'records' | 'now' | 'randomBytes'>,
  session: FoundSession,
): Promise<string> {
  const ticket = makeSecret(randomBytes);
  const body = { personId: session.person.id, sessionId: session.id };
  await records.create({ family: 'socket-ticket', id: hashSecret(ticket) }, body, now() + SOCKET_TICKET_MS);
  return ticket;
}

/**
 * What a ticket opens, or null: it was used, is too old, its session has ended, or its person is disabled. The scopes are the person's of this
 * moment, not those of the moment when the ticket was written.
 */
export async function redeemSocketTicket(
  { records, people }: Pick<SessionDeps, 'records' | 'people'>,
  ticket: string | undefined,
): Promise<ConnectionRecord | null> {
  if (ticket === undefined || !isSecret(ticket)) return null;
  const body = await records.take({ family: 'socket-ticket', id: hashSecret(ticket) });
  if (body === null) return null;
  const { personId, sessionId } = schema.parse(body);
  if ((await records.read(sessionAddress(sessionId))) === null) return null;
  const person = await people.byId(personId);
  if (person === null || person.disabled) return null;
  return { personId, sessionId, scopes: scopesOf(actorOf(person)) };
}
