import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { mailAboutSchema, mailStateSchema } from './mail.ts';
import { childIdSchema } from './message.ts';
import { revSchema } from './rev.ts';

const fieldSchema = z.string().check(z.maxLength(64));

/** `ready`: it may be fetched. `not-what-it-says`: its bytes are of another type than it is said to be. `program`: it is one that could be run. */
export const fileOutcomeSchema = z.enum(['ready', 'not-what-it-says', 'program']);
export type FileOutcome = z.infer<typeof fileOutcomeSchema>;

/** The three promises a clock can be about. */
export const clockKindSchema = z.enum(['first-response', 'next-response', 'resolution']);
export type ClockKind = z.infer<typeof clockKindSchema>;

/** What a clock that is still to be kept warns of. */
export const slaAlarmSchema = z.enum(['risk', 'breached']);
export type SlaAlarm = z.infer<typeof slaAlarmSchema>;

const shared = {
  id: childIdSchema,
  rev: revSchema,
  ticketId: idSchema,
  requesterId: idSchema,
  queueId: idSchema,
  /** The person whose doing it was. */
  by: idSchema,
  /** When it was done, by the clock of the device it was done on. */
  at: instantSchema,
  /** When the server committed it. */
  acceptedAt: instantSchema,
};

/** One immutable line of a ticket's timeline, written by the server in the transaction that it tells of. */
export const eventSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...shared,
    type: z.literal('created'),
    /** What the rule asked for that brought it into its queue. */
    rule: z.optional(z.string().check(z.maxLength(400))),
  }),
  z.looseObject({
    ...shared,
    type: z.literal('changed'),
    changes: z.array(z.looseObject({ field: fieldSchema, from: z.json(), to: z.json() })),
    /** The message the change came with, when it came with one. */
    messageId: z.optional(childIdSchema),
  }),
  /** Two people set one field: `kept` stands, `lost` was set by `by` and can be taken up again. */
  z.looseObject({
    ...shared,
    type: z.literal('conflict'),
    field: fieldSchema,
    kept: z.json(),
    lost: z.json(),
  }),
  /** After a restore from backup, a device gave this ticket back. */
  z.looseObject({ ...shared, type: z.literal('given-back') }),
  /** What became of a mail to `to`. `round` counts how often it was asked for anew. */
  z.looseObject({
    ...shared,
    type: z.literal('mail'),
    about: mailAboutSchema,
    state: mailStateSchema,
    to: z.string().check(z.maxLength(254)),
    /** The reply that it carries; null for a receipt or a notice. */
    messageId: z.nullable(childIdSchema),
    /** Names the mail, for whoever wants it sent again. */
    key: z.string().check(z.maxLength(160)),
    round: z.int().check(z.nonnegative()),
    /** Why it waits, failed or came back: a sentence. */
    reason: z.optional(z.string().check(z.maxLength(500))),
  }),
  /** A promise to the requester came close to its end (`risk`: three quarters of the time are used), or passed it. `by` is whose ticket it was. */
  z.looseObject({
    ...shared,
    type: z.literal('sla'),
    clock: clockKindSchema,
    alarm: slaAlarmSchema,
    /** When it fell due, as things stood. */
    dueAt: instantSchema,
  }),
  /** What became of a file that a message describes: it is there for whoever may read the message, or it was refused. */
  z.looseObject({
    ...shared,
    type: z.literal('file'),
    messageId: childIdSchema,
    fileId: idSchema,
    outcome: fileOutcomeSchema,
  }),
]);
export type TimelineEvent = z.infer<typeof eventSchema>;
