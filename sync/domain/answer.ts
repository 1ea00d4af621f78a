import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { BODY_LENGTH, ticketChangesSchema } from './message.ts';
import { revSchema } from './rev.ts';
import { tagSchema } from './ticket.ts';

// Settings of two types. They stand apart from setting.ts so that the list of tickets does not have to load what only the composer reads.

const nameSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** A text for answers that are given often. It may hold variables: see fill-variables.ts. */
export const cannedReplySchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('canned-reply'),
  name: nameSchema,
  text: z.string().check(z.minLength(1), z.maxLength(BODY_LENGTH)),
  /** Words it is found by besides its name. */
  tags: z.optional(z.array(tagSchema).check(z.maxLength(30))),
});

export type CannedReply = z.infer<typeof cannedReplySchema>;

/** Several steps in one: words, and changes of the ticket. An `assigneeId` of `me` (ASSIGN_TO_ME) stands for whoever uses it. */
export const macroSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('macro'),
  name: nameSchema,
  /** What it writes; without it, it only changes the ticket. */
  text: z.optional(z.string().check(z.maxLength(BODY_LENGTH))),
  changes: ticketChangesSchema,
});
export type Macro = z.infer<typeof macroSchema>;
