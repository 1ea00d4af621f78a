import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { scopeSchema, type Scope } from '../../domain/scope.ts';
import type { RecordAddress, RecordBody } from '../record-store.ts';

/** The gateway ends a connection after two hours; its records may outlive it a little, never for long. */
export const CONNECTION_MS = 2 * 3_600_000 + 15 * 60_000;

const schema = z.object({ personId: idSchema, sessionId: z.string(), scopes: z.array(scopeSchema) });

/** One open socket: whose it is, the session it was opened under, and what its holder may be told of. */
export type ConnectionRecord = z.infer<typeof schema>;

/** Reads a stored connection; throws when what is stored is none. */
export function readConnectionRecord(body: RecordBody): ConnectionRecord {
  return schema.parse(body);
}

/** The one record of a connection under its own id. */
export function connectionAddress(connectionId: string): RecordAddress {
  return { family: 'connection', id: `connection:${connectionId}` };
}

/** Its copy under each of its scopes, by which those to be told are found without reading everybody. */
export function listenerAddress(scope: Scope, connectionId: string): RecordAddress {
  return { family: 'connection', id: scope, part: connectionId };
}
