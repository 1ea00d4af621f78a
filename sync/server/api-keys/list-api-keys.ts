import type { KnownApiKey } from '../../protocol/integrations.ts';
import { API_KEYS_KEY, apiKeyKey } from '../keys.ts';
import type { RecordStore } from '../record-store.ts';
import type { SyncStore } from '../sync-store.ts';
import { apiKeyIdsOf, apiKeyOf } from './api-key-record.ts';
import { lastUse } from './api-rate.ts';
import { refusedCalls } from './refused-calls.ts';

/** The keys that are good, the newest first, and how they are used. Hashes stay where they are. */
export async function listApiKeys(
  store: Pick<SyncStore, 'readMarkers'>,
  records: RecordStore,
): Promise<KnownApiKey[]> {
  const [list = null] = await store.readMarkers([API_KEYS_KEY]);
  const ids = apiKeyIdsOf(list);
  const markers = ids.length === 0 ? [] : await store.readMarkers(ids.map(apiKeyKey));
  const keys = markers.map(apiKeyOf).filter((key) => key !== null);
  return Promise.all(
    keys.toReversed().map(async ({ id, name, scopes, createdAt, createdBy }) => ({
      id,
      name,
      scopes,
      createdAt,
      createdBy,
      lastUsedAt: await lastUse(records, id),
      refused: await refusedCalls(records, id),
    })),
  );
}
