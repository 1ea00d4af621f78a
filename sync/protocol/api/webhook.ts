import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../domain/id.ts';
import { webhookTypeSchema } from '../../domain/webhook.ts';
import { apiMessageSchema } from './message.ts';
import { apiTicketSchema } from './ticket.ts';

/** The body of a delivery: what happened, and the ticket as it was when this was sent. */
export const webhookEventSchema = z.object({
  id: idSchema.check(z.describe('Names what happened. A delivery that comes twice has the same one.')),
  type: webhookTypeSchema,
  at: instantSchema.check(z.describe('When it happened.')),
  ticket: apiTicketSchema.check(z.describe('As it was when this was sent.')),
  message: z.optional(apiMessageSchema).check(z.describe('With `message.created`.')),
  changes: z
    .optional(z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })))
    .check(z.describe('With `ticket.changed`.')),
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
