import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { readSessionRecord, sessionAddress, sessionEndsAtMs } from './session-record.ts';
import type { FoundSession } from './find-session.ts';
import type { RecordStore } from '../record-store.ts';

const bindingSchema = z.object({ personId: idSchema });

/** Whose device this is; null when nobody has bound it. */
export async function deviceOwner(records: RecordStore, device: string): Promise<string | null> {
  const owner = await records.read({ family: 'device', id: device });
  return owner === null ? null : bindingSchema.parse(owner).personId;
}

/**
 * Binds a local database's device id to a session. A device belongs to the first person who binds it, for ever: revs bear its name, so
 * nobody else may ever write under it. `taken` when it is another person's; `gone` when the session ended meanwhile.
 */
export async function bindDevice(
  records: RecordStore,
  session: FoundSession,
  device: string,
): Promise<'bound' | 'taken' | 'gone'> {
  const address = { family: 'device', id: device } as const;
  const personId = session.person.id;
  if (!(await records.create(address, { personId }, null))) {
    if ((await deviceOwner(records, device)) !== personId) return 'taken';
  }
  const body = await records.read(sessionAddress(session.id));
  if (body === null) return 'gone';
  const bound = { ...readSessionRecord(body), device };
  return (await records.replace(sessionAddress(session.id), bound, sessionEndsAtMs(bound)))
    ? 'bound'
    : 'gone';
}
