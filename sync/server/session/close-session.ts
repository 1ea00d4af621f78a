import { forgetAllNotified, forgetNotified } from '../notify/notify-device.ts';
import { personSessionAddress, readSessionRecord, sessionAddress } from './session-record.ts';
import type { RecordStore } from '../record-store.ts';

/** Ends one session, and with it what its device is notified of. Ending it twice, or one that never was, is no error. */
export async function closeSession(records: RecordStore, sessionId: string): Promise<void> {
  const body = await records.take(sessionAddress(sessionId));
  if (body === null) return;
  const { personId, device } = readSessionRecord(body);
  if (device !== null) await forgetNotified(records, { personId, device });
  await records.take(personSessionAddress(personId, sessionId));
}

/** Ends every session of a person, wherever they are signed in, and gives how many there were. None of their devices is notified any more. */
export async function closeSessionsOf(records: RecordStore, personId: string): Promise<number> {
  let ended = 0;
  await forgetAllNotified(records, personId);
  for (const { part } of await records.list('person-sessions', personId)) {
    if ((await records.take(sessionAddress(part))) !== null) ended += 1;
    await records.take(personSessionAddress(personId, part));
  }
  return ended;
}
