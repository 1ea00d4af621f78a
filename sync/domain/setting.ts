import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { BODY_LENGTH, ticketChangesSchema } from './message.ts';
import { revSchema } from './rev.ts';
import { tagSchema } from './ticket.ts';

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

/** What admins decide, one document each. A type this app does not know yet is kept and ignored. */
export const settingSchema = z.union([
  z.looseObject({
    id: idSchema,
    rev: revSchema,
    type: z.literal('queue'),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Where it stands among the queues, ascending. */
    position: z.number(),
  }),
  z.looseObject({
    id: idSchema,
    rev: revSchema,
    type: z.literal('workspace'),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Days after which a solved ticket counts as closed. */
    closeAfterDays: z.number().check(z.positive()),
  }),
  cannedReplySchema,
  macroSchema,
  z.looseObject({ id: idSchema, rev: revSchema, type: z.string() }),
]);
export type Setting = z.infer<typeof settingSchema>;

/** A page of the knowledge base. */
export const articleSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  body: z.string(),
});
export type Article = z.infer<typeof articleSchema>;
