import * as z from 'zod/mini';
import { apiKeyIdSchema, apiScopeSchema } from '../domain/api-scope.ts';
import { idSchema, instantSchema } from '../domain/id.ts';
import { nameSchema } from '../domain/ticket.ts';
import { webhookTypeSchema } from '../domain/webhook.ts';
import { daySchema } from './admin.ts';

/** Calls of a key that met one problem within an hour: the last of them, and how many there were. */
export const refusedCallSchema = z.object({
  at: instantSchema,
  count: z.int(),
  code: z.string(),
  detail: z.string(),
  method: z.string(),
  path: z.string(),
  requestId: z.string(),
});
export type RefusedCall = z.infer<typeof refusedCallSchema>;

/** What is known of a key of the API. Nobody is told of its secret, which is not here. */
export const knownApiKeySchema = z.object({
  id: apiKeyIdSchema,
  name: nameSchema,
  scopes: z.array(apiScopeSchema),
  createdAt: instantSchema,
  createdBy: idSchema,
  lastUsedAt: z.nullable(instantSchema),
  refused: z.array(refusedCallSchema),
});
export type KnownApiKey = z.infer<typeof knownApiKeySchema>;

/** `GET /api/admin/api-keys`: the keys that are good. */
export const knownApiKeysSchema = z.object({ keys: z.array(knownApiKeySchema) });

/** One line of a webhook's log: something that it was, or is to be, told. */
export const webhookDeliverySchema = z.object({
  id: idSchema,
  day: daySchema,
  type: webhookTypeSchema,
  ticketId: idSchema,
  documentId: idSchema,
  at: instantSchema,
  state: z.enum(['waiting', 'delivered', 'failed']),
  tries: z.int(),
  dueAt: z.nullable(instantSchema),
  triedAt: z.nullable(instantSchema),
  /** What the receiver answered last; null when it did not. */
  status: z.nullable(z.int()),
  reason: z.nullable(z.string()),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

/** What is known of a webhook. Nobody is told of its secret. */
export const knownWebhookSchema = z.object({
  id: idSchema,
  name: nameSchema,
  url: z.string(),
  types: z.array(webhookTypeSchema),
  createdAt: instantSchema,
  /** When it was switched off for failing again and again, and why. */
  disabledAt: z.nullable(instantSchema),
  reason: z.nullable(z.string()),
  deliveries: z.array(webhookDeliverySchema),
});
export type KnownWebhook = z.infer<typeof knownWebhookSchema>;

/** `GET /api/admin/webhooks` */
export const knownWebhooksSchema = z.object({ webhooks: z.array(knownWebhookSchema) });
