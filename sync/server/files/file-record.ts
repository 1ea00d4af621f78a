import * as z from 'zod/mini';
import { fileOutcomeSchema, type FileOutcome } from '../../domain/event.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import type { FileRef } from './file-store.ts';

/** What the server knows of a file: nothing but its end, once it has come to one. */
const schema = z.object({ outcome: fileOutcomeSchema });

function addressOf({ messageId, fileId }: FileRef): RecordAddress {
  return { family: 'file', id: messageId, part: fileId };
}

/** What became of the file; null while it has not come. */
export async function readOutcome(records: RecordStore, ref: FileRef): Promise<FileOutcome | null> {
  const body = await records.read(addressOf(ref));
  return body === null ? null : schema.parse(body).outcome;
}

/** Notes what became of the file. It comes to one end: gives the one that stands. */
export async function noteOutcome(
  records: RecordStore,
  ref: FileRef,
  outcome: FileOutcome,
): Promise<FileOutcome> {
  const isFirst = await records.create(addressOf(ref), { outcome }, null);
  return isFirst ? outcome : ((await readOutcome(records, ref)) ?? outcome);
}

/** Forgets what became of the file: it may be sent anew. */
export async function forgetOutcome(records: RecordStore, ref: FileRef): Promise<void> {
  await records.take(addressOf(ref));
}
