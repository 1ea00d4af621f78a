import * as z from 'zod/mini';
import { attachmentSchema, FILES_PER_MESSAGE } from './attachment.ts';
import { idSchema, instantSchema } from './id.ts';
import { messageMailSchema } from './mail.ts';
import { recipientsSchema } from './recipients.ts';
import { revSchema } from './rev.ts';
import { prioritySchema, statusSchema, tagSchema } from './ticket.ts';

/** The most characters of one message. */
export const BODY_LENGTH = 100_000;

/** The most messages that are forwarded at once. */
export const FORWARDED = 200;

/** Id of a message or event: its ticket's id, two hyphens and 26 characters. */
export const childIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,50}--[0-9A-Z]{26}$/));

/** Ticket fields that were changed together with a reply: applied in the reply's transaction, or held with it. */
export const ticketChangesSchema = z.object({
  status: z.optional(statusSchema),
  priority: z.optional(prioritySchema),
  assigneeId: z.optional(z.nullable(idSchema)),
  queueId: z.optional(idSchema),
  snoozeUntil: z.optional(z.nullable(instantSchema)),
  addTags: z.optional(z.array(tagSchema).check(z.maxLength(30))),
  removeTags: z.optional(z.array(tagSchema).check(z.maxLength(30))),
});
export type TicketChanges = z.infer<typeof ticketChangesSchema>;

/** What is forwarded: public messages of the thread, by id. Their words and files are read when the mail goes, so that what was removed stays so. */
export const forwardSchema = z.object({
  messageIds: z.array(childIdSchema).check(z.maxLength(FORWARDED)),
});

/**
 * One message of a ticket's thread. `request` is the requester's, `reply` a public answer, `note` internal. Immutable but for erasure,
 * redaction and a move of its ticket, all of which only the server writes.
 */
export const messageSchema = z.looseObject({
  id: childIdSchema,
  rev: revSchema,
  ticketId: idSchema,
  /** The ticket's requester and queue: they make the message's audience a function of the message. */
  requesterId: idSchema,
  queueId: idSchema,
  type: z.enum(['request', 'reply', 'note']),
  authorId: idSchema,
  body: z.string().check(z.maxLength(BODY_LENGTH)),
  attachments: z.array(attachmentSchema).check(z.maxLength(FILES_PER_MESSAGE)),
  /** The newest public message its author had before them; null when there was none. Only replies are held by it. */
  seen: z.nullable(childIdSchema),
  /** Agents' replies and notes: ticket fields to change in the same transaction. */
  changes: z.optional(ticketChangesSchema),
  /** Replies and forwards: whom the mail goes to. A reply without them goes to the requester and the participants. */
  recipients: z.optional(recipientsSchema),
  /** A note that is mailed to somebody outside, who sees neither the ticket nor its other notes. */
  forward: z.optional(forwardSchema),
  /** The forward whose side thread a note belongs to: an answer from outside, or what was written back. */
  sideOf: z.optional(childIdSchema),
  /** Requesters' messages: the step that goes with the words. */
  action: z.optional(z.enum(['solved', 'reopen', 'rated-good', 'rated-bad'])),
  /** Server-owned: how it came, when it came by mail. */
  mail: z.optional(messageMailSchema),
  createdAt: instantSchema,
  /** Server-owned: when the server committed it; null until then. */
  acceptedAt: z.nullable(instantSchema),
});
export type Message = z.infer<typeof messageSchema>;

/** Whom a message goes to by mail, what it passes on, and whose side thread it is of. */
export type Mailing = Pick<Message, 'recipients' | 'forward' | 'sideOf'>;

/** Whether the requester may read it. */
export function isPublic(message: Pick<Message, 'type'>): boolean {
  return message.type !== 'note';
}
