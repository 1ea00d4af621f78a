import type { KnownWebhook } from '../../protocol/integrations.ts';
import type { RecordStore } from '../record-store.ts';
import type { SyncStore } from '../sync-store.ts';
import { newestDeliveries } from './delivery-log.ts';
import { readWebhooks } from './webhook-record.ts';
import { readState } from './webhook-state.ts';

const LINES = 50;

/** The webhooks, how they stand and what they were told lately. Secrets stay where they are. */
export async function listWebhooks(
  store: Pick<SyncStore, 'readMarkers'>,
  records: RecordStore,
  nowMs: number,
): Promise<KnownWebhook[]> {
  const webhooks = await readWebhooks(store);
  return Promise.all(
    webhooks.map(async ({ id, name, url, types, createdAt }) => {
      const { disabledAt, reason } = await readState(records, id);
      const deliveries = await newestDeliveries(records, id, nowMs, LINES);
      return { ...{ id, name, url, types, createdAt, disabledAt, reason }, deliveries };
    }),
  );
}
