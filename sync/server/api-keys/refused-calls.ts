import { refusedCallSchema, type RefusedCall } from '../../protocol/integrations.ts';
import type { RecordStore } from '../record-store.ts';

const HOUR_MS = 3_600_000;
const KEPT_MS = 7 * 24 * HOUR_MS;
const SHOWN = 20;

/**
 * Notes that a call of a key was refused, for the admin who looks after it: one line for each problem and hour, with the last call that met it. Two at
 * one moment may be counted as one.
 */
export async function noteRefusedCall(
  records: RecordStore,
  keyId: string,
  call: Omit<RefusedCall, 'count'>,
  nowMs: number,
): Promise<void> {
  const part = `${String(Math.floor(nowMs / HOUR_MS))} ${call.code}`;
  const address = { family: 'api-refused', id: keyId, part } as const;
  const expiresAtMs = nowMs + KEPT_MS;
  if (await records.create(address, { ...call, count: 1 }, expiresAtMs)) return;
  const body = await records.read(address);
  const count = body === null ? 1 : refusedCallSchema.parse(body).count + 1;
  await records.replace(address, { ...call, count }, expiresAtMs);
}

/** What a key was refused in the last seven days, the newest first. */
export async function refusedCalls(records: RecordStore, keyId: string): Promise<RefusedCall[]> {
  const listed = await records.list('api-refused', keyId);
  return listed
    .map(({ body }) => refusedCallSchema.parse(body))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, SHOWN);
}
