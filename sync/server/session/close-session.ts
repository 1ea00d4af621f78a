import { personSessionAddress, readSessionRecord, sessionAddress } from './session-record.ts';
import type { RecordStore } from '../record-store.ts';

/** Ends one session. Ending it twice, or one that never was, is no error. */
export async function closeSession(records: RecordStore, sessionId: string): Promise<void> {
  const body = await records.take(sessionAddress(sessionId));
  if (body === null) return;
  await records.take(personSessionAddress(readSessionRecord(body).personId, sessionId));
}

/** Ends every session of a person, wherever they are signed in, and gives how many there were. */
export async function closeSessionsOf(records: RecordStore, personId: string): Promise<number> {
  let ended = 0;
  for (const { part } of await records.list('person-sessions', personId)) {
    if ((await records.take(sessionAddress(part))) !== null) ended += 1;
    await records.take(personSessionAddress(personId, part));
  }
  return ended;
}
