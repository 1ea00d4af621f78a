import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { revSchema } from './rev.ts';
import { emailSchema, prioritySchema, tagSchema } from './ticket.ts';

/** The most fields of its own that a queue asks for. */
export const QUEUE_FIELDS = 6;
/** The most rules of one queue, which keeps a list that a person can still read. */
export const QUEUE_RULES = 20;

const lineSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** One thing a queue asks for besides the subject. A `choice` is one of its choices. */
export const queueFieldSchema = z
  .object({
    /** Names its value on a ticket, and says whether requesters see it: see ticket-field.ts. */
    id: idSchema,
    label: lineSchema,
    type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']),
    isRequired: z.boolean(),
    choices: z.array(lineSchema).check(z.maxLength(30)),
  })
  .check(z.refine(({ type, choices }) => type !== 'choice' || choices.length > 0));
export type QueueField = z.infer<typeof queueFieldSchema>;

/** The most conditions of one rule, its first included. */
export const RULE_CONDITIONS = 4;

const conditionSchema = {
  part: z.enum(['to', 'from', 'domain', 'subject', 'body']),
  words: z.string().check(z.minLength(1), z.maxLength(200)),
};

/** What brings a mail into this queue, and what else it does with a new ticket. `part` holds the words, whatever their case; a `domain` is the sender's, or one above it. See match-rule.ts. */
export const queueRuleSchema = z.object({
  id: idSchema,
  ...conditionSchema,
  /** What has to be so besides. */
  also: z.optional(z.array(z.object(conditionSchema)).check(z.maxLength(RULE_CONDITIONS - 1))),
  priority: z.optional(prioritySchema),
  tags: z.optional(z.array(tagSchema).check(z.maxLength(30))),
  assigneeId: z.optional(z.nullable(idSchema)),
});
export type QueueRule = z.infer<typeof queueRuleSchema>;

/** A queue as admins set it up. Lists need only what `setting.ts` asks of it. */
export const queueSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('queue'),
  name: lineSchema,
  position: z.number(),
  /** Where mail for it arrives, and what its own mail comes from. */
  address: z.optional(z.nullable(emailSchema)),
  fromName: z.optional(z.string().check(z.maxLength(60))),
  /** Stands under each public reply. */
  signature: z.optional(z.string().check(z.maxLength(2_000))),
  /** What a requester is told once their request has arrived; nothing when it is empty. */
  receipt: z.optional(z.string().check(z.maxLength(2_000))),
  /** What a requester is told once the desk has solved their request; nothing when it is empty. */
  solvedNotice: z.optional(z.string().check(z.maxLength(2_000))),
  defaultAssigneeId: z.optional(z.nullable(idSchema)),
  fields: z.optional(z.array(queueFieldSchema).check(z.maxLength(QUEUE_FIELDS))),
  rules: z.optional(z.array(queueRuleSchema).check(z.maxLength(QUEUE_RULES))),
});
export type QueueSetting = z.infer<typeof queueSchema>;
