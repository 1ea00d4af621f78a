import * as z from 'zod/mini';
import type { RecordStore } from '../record-store.ts';
import type { FileRef } from './file-store.ts';

/** How many bytes one person may send in files within one day of UTC. */
export const DAY_BYTES = 500_000_000;
const DAY_MS = 86_400_000;

const schema = z.object({ size: z.number() });

/**
 * Counts a file against its author's day; false, with nothing counted, when it would be over it. One that was counted today is not counted
 * again. Files begun at one moment may together go over by one of them.
 */
export async function fitsQuota(
  records: RecordStore,
  personId: string,
  { ref, size }: { readonly ref: FileRef; readonly size: number },
  nowMs: number,
): Promise<boolean> {
  const id = `${personId}.${new Date(nowMs).toISOString().slice(0, 10)}`;
  const part = `${ref.messageId}.${ref.fileId}`;
  const address = { family: 'file-quota', id, part } as const;
  if ((await records.read(address)) !== null) return true;
  const counted = await records.list('file-quota', id);
  const sent = counted.reduce((sum, { body }) => sum + schema.parse(body).size, 0);
  if (sent + size > DAY_BYTES) return false;
  await records.create(address, { size }, nowMs + 2 * DAY_MS);
  return true;
}
