import type { SessionDeps } from '../session/session-deps.ts';
import { CONNECTION_MS, connectionAddress, listenerAddress } from './connection-record.ts';
import { redeemSocketTicket } from './socket-ticket.ts';

/** What the use cases of sockets need from outside. */
export interface SocketDeps extends Pick<SessionDeps, 'records' | 'people' | 'now'> {
  /** This site's own origin: sockets are not bound by the rules that keep foreign pages from calling the API. */
  readonly origin: string;
}

/** Lets a socket in, or says no: for a foreign origin and for a ticket that opens nothing. */
export async function connect(
  deps: SocketDeps,
  asked: {
    readonly connectionId: string;
    readonly origin: string | undefined;
    readonly ticket: string | undefined;
  },
): Promise<'connected' | 'refused'> {
  if (asked.origin !== deps.origin) return 'refused';
  const connection = await redeemSocketTicket(deps, asked.ticket);
  if (connection === null) return 'refused';
  const endsAtMs = deps.now() + CONNECTION_MS;
  await deps.records.create(connectionAddress(asked.connectionId), connection, endsAtMs);
  await Promise.all(
    connection.scopes.map((scope) =>
      deps.records.create(listenerAddress(scope, asked.connectionId), connection, endsAtMs),
    ),
  );
  return 'connected';
}
