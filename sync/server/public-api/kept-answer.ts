import * as z from 'zod/mini';
import { hashId } from '../../domain/hash.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import type { ApiAnswer } from './api-call.ts';
import { keyReused } from './push-rows.ts';

/** How long an answer is kept for whoever did not hear it. */
const KEPT_MS = 24 * 3_600_000;

const schema = z.object({ given: z.string(), body: z.unknown(), location: z.optional(z.string()) });

/** The answer that an earlier try of this call was given; null when there was none. Throws `refused` for another call under the same key. */
export async function keptAnswer(
  records: RecordStore,
  { cause, given }: { readonly cause: string; readonly given: string },
): Promise<ApiAnswer | null> {
  const record = await records.read(address(cause));
  if (record === null) return null;
  const { given: before, body, location } = schema.parse(record);
  if (before !== given) throw keyReused();
  return { body, ...(location === undefined ? {} : { location }) };
}

/** Keeps the answer of a call that was carried out. */
export async function keepAnswer(
  records: RecordStore,
  { cause, given }: { readonly cause: string; readonly given: string },
  answer: ApiAnswer,
  nowMs: number,
): Promise<void> {
  await records.create(address(cause), { given, ...answer }, nowMs + KEPT_MS);
}

function address(cause: string): RecordAddress {
  return { family: 'api-answer', id: hashId('answer', cause) };
}
