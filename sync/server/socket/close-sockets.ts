import { personalScope, scopesOf } from '../../domain/scope.ts';
import { sameValue } from '../../domain/same-value.ts';
import { actorOf } from '../session/find-session.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { readConnectionRecord, type ConnectionRecord } from './connection-record.ts';
import { disconnect } from './disconnect.ts';
import type { PokeDeps } from './send-pokes.ts';

/** Ends the sockets of a person that `which` picks. */
async function closeSockets(
  deps: PokeDeps,
  personId: string,
  which: (connection: ConnectionRecord) => boolean,
): Promise<void> {
  for (const { part, body } of await deps.records.list('connection', personalScope(personId))) {
    if (!which(readConnectionRecord(body))) continue;
    await disconnect(deps.records, part);
    await deps.gate.close(part);
  }
}

/** Ends the sockets opened under one session. */
export async function closeSocketsOfSession(
  deps: PokeDeps,
  personId: string,
  sessionId: string,
): Promise<void> {
  await closeSockets(deps, personId, (connection) => connection.sessionId === sessionId);
}

/**
 * Ends the sockets of a person whose document changed, where it matters: all of them when the person is disabled or gone, else those that were
 * opened with other scopes than the person has now. Their clients come back, and are judged anew.
 */
export async function closeOutdatedSockets(
  deps: PokeDeps & { readonly people: PeopleDirectory },
  personId: string,
): Promise<void> {
  const person = await deps.people.byId(personId);
  const scopes = person === null || person.disabled ? null : scopesOf(actorOf(person));
  await closeSockets(
    deps,
    personId,
    (connection) => scopes === null || !sameValue(connection.scopes, scopes),
  );
}
