import * as z from 'zod/mini';
import { claimSchema } from './claim.ts';
import { idSchema, instantSchema } from './id.ts';
import { phoneSchema } from './phone.ts';
import { historySchema, revSchema } from './rev.ts';
import { referenceSchema } from './reference.ts';

export const STATUSES = ['open', 'pending', 'solved'] as const;
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const CHANNELS = ['agent', 'phone', 'walk-in', 'web', 'email', 'api'] as const;

/** Stored statuses. Closed is not stored: a ticket solved for long enough is closed (see status.ts). */
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;
export const prioritySchema = z.enum(PRIORITIES);
export type Priority = z.infer<typeof prioritySchema>;

export const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
export const emailSchema = z
  .string()
  .check(z.maxLength(254), z.regex(/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/));
export const subjectSchema = z.string().check(z.minLength(1), z.maxLength(200));
export const tagSchema = z.string().check(z.minLength(1), z.maxLength(50));

/** A requester met for the first time, who travels inside the ticket until the server has made the person. */
export const newRequesterSchema = z.object({
  id: idSchema,
  name: nameSchema,
  email: z.nullable(emailSchema),
  phone: z.optional(z.nullable(phoneSchema)),
});

/** The most conflicts a ticket carries until their events have arrived. */
export const CONFLICTS_KEPT = 40;

/**
 * A value that lost a merge, kept with the ticket until the timeline event made from it has arrived: `mine` is the losing value,
 * `theirs` the one that stays. `id` is a hash of the three revisions and the field.
 */
export const conflictSchema = z.object({
  id: z.string().check(z.regex(/^[0-9A-Z]{26}$/)),
  field: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/)),
  mine: z.json(),
  theirs: z.json(),
  by: idSchema,
  at: instantSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** The small mutable record. Unknown fields of a newer app are kept. */
export const ticketSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  reference: referenceSchema,
  subject: subjectSchema,
  status: statusSchema,
  priority: prioritySchema,
  queueId: idSchema,
  assigneeId: z.nullable(idSchema),
  requesterId: idSchema,
  newRequester: z.optional(newRequesterSchema),
  tags: z.array(tagSchema).check(z.maxLength(100)),
  followers: z.array(idSchema).check(z.maxLength(100)),
  snoozeUntil: z.nullable(instantSchema),
  /** The ticket that this one says the same as, of another requester's perhaps; null or absent when it stands alone. */
  duplicateOf: z.optional(z.nullable(idSchema)),
  /** Who has said that they are on it; null or absent when nobody has. It ends by itself (see claim.ts). */
  claim: z.optional(z.nullable(claimSchema)),
  /** The ticket of the same requester whose conversation this one's is part of: see merged-into.ts. Null or absent when it stands for itself. */
  mergedInto: z.optional(z.nullable(idSchema)),
  /** The message, of another ticket, that this ticket was made from. */
  splitFrom: z.optional(z.nullable(idSchema)),
  /** The closed ticket that this one goes on from. */
  followUpOf: z.optional(z.nullable(idSchema)),
  /** What the rule asked for that brought it into its queue, in words; absent where no rule did. */
  routedBy: z.optional(z.string().check(z.maxLength(400))),
  channel: z.enum(CHANNELS),
  createdAt: instantSchema,
  createdBy: idSchema,
  /** When and by whom the last change was made, by the clock of the device that made it. */
  updatedAt: instantSchema,
  updatedBy: idSchema,
  conflicts: z.array(conflictSchema).check(z.maxLength(CONFLICTS_KEPT)),
  /** Server-owned from here. When the server first committed the ticket; null until then. */
  acceptedAt: z.nullable(instantSchema),
  /** When the server committed the present status; null until then. */
  statusSince: z.nullable(instantSchema),
  /** The newest message by which the requester put the turn on the desk; null when there was none. */
  requesterTurn: z.nullable(idSchema),
  hist: historySchema,
});
export type Ticket = z.infer<typeof ticketSchema>;

/** The fields of a ticket that only the server writes; what a push says of them is replaced by what is stored. */
export const SERVER_OWNED_FIELDS = ['acceptedAt', 'statusSince', 'requesterTurn', 'hist'] as const;
