import * as z from 'zod/mini';
import { idSchema, instantSchema } from '../../domain/id.ts';
import { BODY_LENGTH } from '../../domain/message.ts';
import { QUEUE_FIELDS } from '../../domain/queue.ts';
import { revSchema } from '../../domain/rev.ts';
import { FIELD_ID, FIELD_TEXT_LENGTH } from '../../domain/ticket-field.ts';
import {
  CHANNELS,
  emailSchema,
  nameSchema,
  prioritySchema,
  statusSchema,
  subjectSchema,
  tagSchema,
} from '../../domain/ticket.ts';
import { apiPersonSchema, nextSchema, pageQuery } from './shared.ts';

const TAGS = 30;
const tagsSchema = z.array(tagSchema).check(z.maxLength(TAGS));
const valueSchema = z.union([z.string().check(z.maxLength(FIELD_TEXT_LENGTH)), z.number(), z.boolean()]);
/** Of one queue, and what a ticket has besides from another. */
const FIELDS_GIVEN = 4 * QUEUE_FIELDS;
const givenFieldsSchema = z
  .record(z.string().check(z.regex(FIELD_ID)), z.nullable(valueSchema))
  .check(z.refine((given) => Object.keys(given).length <= FIELDS_GIVEN));
const shownStatusSchema = z.enum(['open', 'pending', 'solved', 'closed']);

/** A ticket as the API tells it. */
export const apiTicketSchema = z.object({
  id: idSchema,
  rev: revSchema.check(
    z.describe('Names this version. Give it with a change that is to stand upon this version alone.'),
  ),
  reference: z.string().check(z.describe('For people, such as `7K3F-9QMX`; never a key.')),
  url: z.string().check(z.describe('Where agents find it.')),
  subject: subjectSchema,
  status: shownStatusSchema.check(z.describe('`closed` is a ticket that has been solved for long enough.')),
  priority: prioritySchema,
  queueId: idSchema,
  requester: apiPersonSchema,
  assignee: z.nullable(apiPersonSchema),
  tags: z.array(z.string()),
  fields: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .check(
      z.describe(
        'What the fields of its queue hold, by their id; those that nobody has filled in are left out.',
      ),
    ),
  channel: z.enum(CHANNELS),
  snoozeUntil: z.nullable(instantSchema),
  mergedInto: z.nullable(idSchema).check(z.describe('The ticket whose conversation this one’s is part of.')),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type ApiTicket = z.infer<typeof apiTicketSchema>;

/** `GET /api/v1/tickets` */
export const apiTicketQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.optional(shownStatusSchema),
  queueId: z.optional(idSchema),
  requesterId: z.optional(idSchema),
  assigneeId: z.optional(idSchema),
  tag: z.optional(tagSchema),
  reference: z.optional(z.string().check(z.minLength(8), z.maxLength(12))),
});
export type ApiTicketQuery = z.infer<typeof apiTicketQuerySchema>;

/** A page of tickets. */
export const apiTicketPageSchema = z.object({ tickets: z.array(apiTicketSchema), next: nextSchema });

/** Whose request it is: somebody who is known, or somebody with this address. */
const requesterSchema = z.union([
  z.strictObject({ id: idSchema }),
  z.strictObject({ email: emailSchema, name: z.optional(nameSchema) }),
]);

/** `POST /api/v1/tickets` */
export const apiNewTicketSchema = z.strictObject({
  subject: subjectSchema,
  body: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(BODY_LENGTH),
      z.describe('What is asked, in Markdown: the first message.'),
    ),
  queueId: idSchema,
  requester: z
    .optional(requesterSchema)
    .check(z.describe('Whoever has the address is found, or made. Without it the request is the key’s own.')),
  priority: z._default(prioritySchema, 'normal'),
  assigneeId: z.optional(z.nullable(idSchema)),
  tags: z._default(tagsSchema, []),
  fields: z
    .optional(givenFieldsSchema)
    .check(
      z.describe(
        'Values of fields of the queue, by the ids that `listQueues` tells. Each has to fit its field.',
      ),
    ),
});
export type ApiNewTicket = z.infer<typeof apiNewTicketSchema>;

/** `PATCH /api/v1/tickets/{ticketId}` */
export const apiTicketChangeSchema = z.strictObject({
  rev: z
    .optional(revSchema)
    .check(
      z.describe('The version that the change stands upon. Without it, it is made on whatever is there.'),
    ),
  subject: z.optional(subjectSchema),
  status: z.optional(statusSchema),
  priority: z.optional(prioritySchema),
  queueId: z.optional(idSchema),
  assigneeId: z.optional(z.nullable(idSchema)),
  snoozeUntil: z.optional(z.nullable(instantSchema)),
  addTags: z.optional(tagsSchema),
  removeTags: z.optional(tagsSchema),
  fields: z
    .optional(givenFieldsSchema)
    .check(
      z.describe(
        'Only the fields that are named change; null empties one. They are those of the queue that the ticket is in after the change.',
      ),
    ),
});
export type ApiTicketChange = z.infer<typeof apiTicketChangeSchema>;
