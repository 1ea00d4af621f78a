import * as z from 'zod/mini';
import { attachmentSchema, FILES_PER_MESSAGE } from '../domain/attachment.ts';
import { idSchema, instantSchema } from '../domain/id.ts';
import { BODY_LENGTH, childIdSchema, messageSchema } from '../domain/message.ts';
import { referenceSchema } from '../domain/reference.ts';
import { statusSchema } from '../domain/ticket.ts';

/** The page that a link of a mail opens. What opens it stands behind `#`, so that no server, log or Referer ever has it. */
export const LINK_PATH = '/help/link';

/** The secret of a link: 256 bits in base64url. */
export const linkSecretSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** `POST /api/help/link`: exchanges the secret of a link for a cookie that opens its one request. */
export const openLinkSchema = z.object({ secret: linkSecretSchema });

/** A message of the request, as its requester may see it. */
export const linkedMessageSchema = z.object({
  id: childIdSchema,
  type: messageSchema.shape.type,
  body: z.string(),
  attachments: z.array(attachmentSchema),
  action: messageSchema.shape.action,
  createdAt: instantSchema,
  acceptedAt: z.nullable(instantSchema),
});
export type LinkedMessage = z.infer<typeof linkedMessageSchema>;

/** The one request that a link opens: the answer to opening it, to `GET /api/help/link/:ticketId`, and to each message. */
export const linkedRequestSchema = z.object({
  ticket: z.object({
    id: idSchema,
    reference: referenceSchema,
    subject: z.string(),
    status: statusSchema,
    statusSince: z.nullable(instantSchema),
    createdAt: instantSchema,
    /** What those fields of its queue hold that its requester sees, by their names on a ticket. */
    fields: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), {}),
  }),
  /** Oldest first. */
  messages: z.array(linkedMessageSchema),
});
export type LinkedRequest = z.infer<typeof linkedRequestSchema>;

/** `POST /api/help/link/:ticketId`: words for the desk, a step, or both. `own` is a ULID of the page's, by which a repeat is known. */
export const linkedWordsSchema = z.object({
  own: z.string().check(z.regex(/^[0-9A-Z]{26}$/)),
  body: z.string().check(z.maxLength(BODY_LENGTH)),
  attachments: z.array(attachmentSchema).check(z.maxLength(FILES_PER_MESSAGE)),
  action: messageSchema.shape.action,
  createdAt: instantSchema,
});
export type LinkedWords = z.infer<typeof linkedWordsSchema>;
