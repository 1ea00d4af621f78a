import * as z from 'zod/mini';
import type { RecordStore } from '../record-store.ts';

/** How often one key may call within one minute of the clock. */
export const CALLS_A_MINUTE = 120;
const MINUTE_MS = 60_000;
/** How long it is known when a key was last used, in milliseconds. */
const USE_KEPT_MS = 400 * 86_400_000;

const useSchema = z.object({ lastUsedAt: z.string() });

/** What a key may still do within this minute. */
export interface ApiRate {
  readonly isOver: boolean;
  readonly remaining: number;
  /** When the minute ends, in whole seconds from now. */
  readonly resetS: number;
}

/**
 * Counts one call of a key. What is over the limit is not counted any more, so that a flood writes nothing; calls at one moment may together go over it
 * by as many as they are. The first call of a minute notes that the key is used.
 */
export async function countCall(
  records: RecordStore,
  keyId: string,
  call: string,
  nowMs: number,
): Promise<ApiRate> {
  const minute = Math.floor(nowMs / MINUTE_MS);
  const id = `${keyId} ${String(minute)}`;
  const before = (await records.list('api-rate', id)).length;
  const resetS = Math.ceil(((minute + 1) * MINUTE_MS - nowMs) / 1_000);
  if (before >= CALLS_A_MINUTE) return { isOver: true, remaining: 0, resetS };
  await records.create({ family: 'api-rate', id, part: call }, {}, nowMs + 2 * MINUTE_MS);
  if (before === 0) await noteUse(records, keyId, nowMs);
  return { isOver: false, remaining: CALLS_A_MINUTE - before - 1, resetS };
}

/** When the key was last used, to the minute; null when it never was. */
export async function lastUse(records: RecordStore, keyId: string): Promise<string | null> {
  const body = await records.read({ family: 'api-use', id: keyId });
  return body === null ? null : useSchema.parse(body).lastUsedAt;
}

async function noteUse(records: RecordStore, keyId: string, nowMs: number): Promise<void> {
  const address = { family: 'api-use', id: keyId } as const;
  const body = { lastUsedAt: new Date(nowMs).toISOString() };
  const expiresAtMs = nowMs + USE_KEPT_MS;
  if (await records.create(address, body, expiresAtMs)) return;
  await records.replace(address, body, expiresAtMs);
}
