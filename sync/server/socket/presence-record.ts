import * as z from 'zod/mini';
import { hashId } from '../../domain/hash.ts';
import { idSchema } from '../../domain/id.ts';
import { scopeSchema, type Scope } from '../../domain/scope.ts';
import { PRESENCE_MS, presentSchema, type PresentSource } from '../../protocol/presence.ts';
import type { RecordAddress, RecordBody, RecordStore } from '../record-store.ts';

const schema = z.object({
  personId: idSchema,
  /** The scopes in which listeners were told of it. */
  scopes: z.array(scopeSchema),
  /** What may still be said at once, and when that was counted. */
  allowance: z.number(),
  atMs: z.number(),
});

/** What is known of one connection's presence. It goes by itself when it is not renewed. */
export type PresenceRecord = z.infer<typeof schema>;

/** What a connection is called to others: never by its own id, which is a key of the gateway. */
export function sourceOf(connectionId: string): string {
  return hashId('presence', connectionId);
}

export function presenceAddress(connectionId: string): RecordAddress {
  return { family: 'presence', id: `connection:${connectionId}` };
}

/** Its copy in one scope, for those who come later: what the scope's readers may know. */
export function presentAddress(scope: Scope, connectionId: string): RecordAddress {
  return { family: 'presence', id: scope, part: connectionId };
}

export function readPresenceRecord(body: RecordBody | null): PresenceRecord | null {
  return body === null ? null : schema.parse(body);
}

/** Everybody present in a scope. */
export async function listPresent(records: RecordStore, scope: Scope): Promise<PresentSource[]> {
  return (await records.list('presence', scope)).map(({ body }) => presentSchema.parse(body));
}

/** Writes a record of presence, new or not. */
export async function keepPresence(
  records: RecordStore,
  address: RecordAddress,
  body: RecordBody,
  nowMs: number,
): Promise<void> {
  const endsAtMs = nowMs + PRESENCE_MS;
  if (!(await records.replace(address, body, endsAtMs))) await records.create(address, body, endsAtMs);
}
