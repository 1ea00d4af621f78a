import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../domain/id.ts';
import { nameSchema } from '../../domain/ticket.ts';
import { webhookTypeSchema } from '../../domain/webhook.ts';
import { WEBHOOKS_KEY, webhookKey } from '../keys.ts';
import type { Marker } from '../marker.ts';
import type { SyncStore } from '../sync-store.ts';

const webhookSchema = z.object({
  id: idSchema,
  name: nameSchema,
  url: z.string(),
  types: z.array(webhookTypeSchema),
  /** Signs each delivery, so it has to be kept as it is; empty once the webhook was deleted. */
  secret: z.string(),
  createdAt: instantSchema,
  deletedAt: z.nullable(instantSchema),
});

/** A webhook as it is kept. */
export type WebhookRecord = z.infer<typeof webhookSchema>;

const listSchema = z.object({ ids: z.array(idSchema) });

/** Reads a webhook out of its marker; null when there is none, or none any more. */
export function webhookOf(marker: Marker | null): WebhookRecord | null {
  const webhook = marker === null ? null : webhookSchema.parse(marker.value);
  return webhook?.deletedAt === null ? webhook : null;
}

/** The marker of a webhook, to follow `before`. */
export function webhookMarker(webhook: WebhookRecord, before: Marker | null): Marker {
  return { key: webhookKey(webhook.id), version: (before?.version ?? 0) + 1, value: { ...webhook } };
}

/** The webhooks there are, by their ids. */
export function webhookIdsOf(marker: Marker | null): readonly string[] {
  return marker === null ? [] : listSchema.parse(marker.value).ids;
}

/** The marker of the list of webhooks, to follow `before`. */
export function webhookListMarker(ids: readonly string[], before: Marker | null): Marker {
  return { key: WEBHOOKS_KEY, version: (before?.version ?? 0) + 1, value: { ids: [...ids] } };
}

/** Every webhook there is. */
export async function readWebhooks(store: Pick<SyncStore, 'readMarkers'>): Promise<WebhookRecord[]> {
  const [list = null] = await store.readMarkers([WEBHOOKS_KEY]);
  const ids = webhookIdsOf(list);
  const markers = ids.length === 0 ? [] : await store.readMarkers(ids.map(webhookKey));
  return markers.map(webhookOf).filter((webhook) => webhook !== null);
}
