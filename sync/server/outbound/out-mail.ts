import * as z from 'zod/mini';
import { instantSchema } from '../../domain/id.ts';
import { outMailKey } from '../keys.ts';
import type { Marker } from '../marker.ts';

/** What is kept of a mail that was to go out. */
const outMailSchema = z.object({
  /** `waiting` for its time or for the hold to end; `sending` once a run has taken it upon itself. The others are ends. */
  state: z.enum(['waiting', 'sending', 'sent', 'bounced', 'failed']),
  to: z.string(),
  /** How often it was asked for anew, and how often it was tried since. */
  round: z.int(),
  tries: z.int(),
  at: instantSchema,
  /** While it waits: when it is tried again; null while all mail is held. */
  dueAt: z.nullable(instantSchema),
  /** The run that sends it. */
  run: z.nullable(z.string()),
});
export type OutMail = z.infer<typeof outMailSchema>;

/** Reads what a marker says of a mail; null when nothing was done about it yet. */
export function outMailOf(marker: Marker | null): OutMail | null {
  return marker === null ? null : outMailSchema.parse(marker.value);
}

/** The marker that follows `before`. */
export function outMailMarker(key: string, mail: OutMail, before: Marker | null): Marker {
  return { key: outMailKey(key), version: (before?.version ?? 0) + 1, value: { ...mail } };
}

const MINUTE_MS = 60_000;

/** How long to wait after each try that did not go through. */
const WAITS_MS = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE_MS);

/** How long a run may take to send one mail: after that it is taken for dead. */
export const SENDING_MS = 10 * MINUTE_MS;

/** When a mail that was tried so often is tried again; null when it has been tried often enough. */
export function nextTry(tries: number, nowMs: number): string | null {
  const wait = WAITS_MS[tries - 1];
  return wait === undefined ? null : new Date(nowMs + wait).toISOString();
}
