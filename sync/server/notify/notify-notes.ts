import * as z from 'zod/mini';
import { deviceIdSchema, idSchema, instantSchema } from '../../domain/id.ts';
import { childIdSchema } from '../../domain/message.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';

const DUE = { family: 'notify-due', id: 'all' } as const;
/** For longer than the table's stream may tell of something again. */
const KEPT_MS = 2 * 86_400_000;

const noteSchema = z.object({
  personId: idSchema,
  device: deviceIdSchema,
  /** What happened, and in which ticket. */
  documentId: childIdSchema,
  ticketId: idSchema,
  kind: z.enum(['messages', 'events']),
  at: instantSchema,
  state: z.enum(['waiting', 'sent', 'dropped', 'failed']),
  tries: z.int(),
  dueAt: instantSchema,
});

/** That one device is to be notified of one thing. No word of it is kept here. */
export type NotifyNote = z.infer<typeof noteSchema>;

/** Notes it, once. The note that is worked off comes first: whoever dies after it leaves it behind. */
export async function noteNews(records: RecordStore, note: NotifyNote): Promise<void> {
  if ((await records.read(sentAddress(note))) !== null) return;
  await records.create(dueAddress(note), note, null);
  await records.create(sentAddress(note), note, expiryOf(note));
}

/** Everything that waits and whose time has come, the oldest first. */
export async function dueNews(records: RecordStore, now: string): Promise<readonly NotifyNote[]> {
  const notes = (await records.list(DUE.family, DUE.id)).map(({ body }) => noteSchema.parse(body));
  return notes.filter(({ dueAt }) => dueAt <= now).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Writes down how it stands; what has come to an end is not worked off any more. */
export async function writeNote(records: RecordStore, note: NotifyNote): Promise<void> {
  if (note.state === 'waiting') await records.replace(dueAddress(note), note, null);
  if (!(await records.replace(sentAddress(note), note, expiryOf(note))))
    await records.create(sentAddress(note), note, expiryOf(note));
  if (note.state !== 'waiting') await records.take(dueAddress(note));
}

function expiryOf({ at }: NotifyNote): number {
  return Date.parse(at) + KEPT_MS;
}

function dueAddress(note: NotifyNote): RecordAddress {
  return { ...DUE, part: `${note.personId} ${note.device} ${note.documentId}` };
}

function sentAddress({ personId, device, documentId }: NotifyNote): RecordAddress {
  return { family: 'notify-sent', id: `${personId} ${device}`, part: documentId };
}
