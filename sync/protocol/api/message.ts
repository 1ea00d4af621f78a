import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../domain/id.ts';
import { BODY_LENGTH, childIdSchema } from '../../domain/message.ts';
import { prioritySchema, statusSchema } from '../../domain/ticket.ts';
import { apiPersonSchema, nextSchema, pageQuery } from './shared.ts';

const typeSchema = z
  .enum(['request', 'reply', 'note'])
  .check(
    z.describe(
      '`request` is the requester’s, `reply` a public answer, which is mailed, and `note` the desk’s alone.',
    ),
  );

/** A message as the API tells it. */
export const apiMessageSchema = z.object({
  id: childIdSchema,
  ticketId: idSchema,
  type: typeSchema,
  author: apiPersonSchema,
  body: z.string().check(z.describe('Markdown.')),
  files: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() })),
  createdAt: instantSchema,
  acceptedAt: instantSchema.check(z.describe('When the desk had it: messages stand in this order.')),
});
export type ApiMessage = z.infer<typeof apiMessageSchema>;

/** `GET /api/v1/tickets/{ticketId}/messages` */
export const apiMessageQuerySchema = z.strictObject(pageQuery);

/** A page of messages. */
export const apiMessagePageSchema = z.object({ messages: z.array(apiMessageSchema), next: nextSchema });

/** `POST /api/v1/tickets/{ticketId}/messages` */
export const apiNewMessageSchema = z.strictObject({
  type: typeSchema,
  body: z.string().check(z.minLength(1), z.maxLength(BODY_LENGTH), z.describe('Markdown.')),
  seen: z
    .optional(z.nullable(childIdSchema))
    .check(
      z.describe(
        'For a reply: the newest public message its author has read. When there is a newer one, the reply is not sent. Without it, the newest one is meant.',
      ),
    ),
  changes: z
    .optional(
      z.strictObject({
        status: z.optional(statusSchema),
        priority: z.optional(prioritySchema),
        assigneeId: z.optional(z.nullable(idSchema)),
      }),
    )
    .check(z.describe('For a reply or a note: what is changed of the ticket with it, or not at all.')),
});
export type ApiNewMessage = z.infer<typeof apiNewMessageSchema>;
