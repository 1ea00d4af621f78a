import * as z from 'zod/mini';

/** What a webhook may be told of. */
export const WEBHOOK_TYPES = ['ticket.created', 'ticket.changed', 'message.created'] as const;
export const webhookTypeSchema = z.enum(WEBHOOK_TYPES);
export type WebhookType = z.infer<typeof webhookTypeSchema>;

/** The most webhooks of one workspace. */
export const WEBHOOKS = 20;

/** What the body is signed with: 256 bits, made where it is shown. */
export const webhookSecretSchema = z.string().check(z.regex(/^whsec_[A-Za-z0-9_-]{43}$/));
