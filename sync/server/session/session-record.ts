import * as z from 'zod/mini';
import { deviceIdSchema, idSchema } from '../../domain/id.ts';
import type { RecordAddress, RecordBody } from '../record-store.ts';

const HOUR_MS = 3_600_000;

/** A session ends when it has not been used for this long: long enough for a weekend away from the desk. */
export const SESSION_IDLE_MS = 72 * HOUR_MS;
/** A session ends this long after sign-in however much it is used. */
export const SESSION_ABSOLUTE_MS = 30 * 24 * HOUR_MS;
/** How much older than the truth `seenAtMs` may be: a session in use costs one write in this time and not one a call. */
export const SESSION_SEEN_STEP_MS = 10 * 60_000;
/** The same where the device says another number of unsent changes than before. */
export const UNSENT_SEEN_STEP_MS = 60_000;

const schema = z.object({
  personId: idSchema,
  /** The local database this session speaks for, once it has said so. */
  device: z.nullable(deviceIdSchema),
  /** What its device last said waits on it. */
  unsent: z.optional(z.nullable(z.int())),
  createdAtMs: z.number(),
  seenAtMs: z.number(),
});

/** One sign-in of one person in one browser, kept under the hash of its cookie's secret. */
export type SessionRecord = z.infer<typeof schema>;

/** Reads a stored session; throws when what is stored is none. */
export function readSessionRecord(body: RecordBody): SessionRecord {
  return schema.parse(body);
}

/** When a session ends by itself, in milliseconds since 1970. */
export function sessionEndsAtMs(session: SessionRecord): number {
  return Math.min(session.seenAtMs + SESSION_IDLE_MS, session.createdAtMs + SESSION_ABSOLUTE_MS);
}

export function sessionAddress(sessionId: string): RecordAddress {
  return { family: 'session', id: sessionId };
}

/** The entry by which a person's sessions are found. */
export function personSessionAddress(personId: string, sessionId: string): RecordAddress {
  return { family: 'person-sessions', id: personId, part: sessionId };
}
