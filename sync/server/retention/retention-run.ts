import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../domain/id.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';

const schema = z.object({
  id: idSchema,
  /** Up to which moment it empties. */
  to: instantSchema,
  /** The tickets that it has taken upon itself and not yet counted. */
  ticketIds: z.array(idSchema),
  /** What it has emptied so far. */
  tickets: z.int(),
  messages: z.int(),
});

/** What a run has begun: kept before a ticket is touched, so that the next run takes up what this one leaves. */
export type RetentionRun = z.infer<typeof schema>;

const ADDRESS: RecordAddress = { family: 'retention', id: 'run' };

/** The run that has not ended; null when there is none. */
export async function readRun(records: RecordStore): Promise<RetentionRun | null> {
  const body = await records.read(ADDRESS);
  return body === null ? null : schema.parse(body);
}

/** Keeps how far a run has come. */
export async function keepRun(records: RecordStore, run: RetentionRun): Promise<void> {
  if (!(await records.create(ADDRESS, run, null))) await records.replace(ADDRESS, run, null);
}

/** Forgets a run that has ended. */
export async function endRun(records: RecordStore): Promise<void> {
  await records.take(ADDRESS);
}
