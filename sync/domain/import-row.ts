import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { BODY_LENGTH } from './message.ts';
import {
  CHANNELS,
  emailSchema,
  nameSchema,
  prioritySchema,
  statusSchema,
  subjectSchema,
  tagSchema,
} from './ticket.ts';

/** The most rows of one batch: they fit into one request, with long texts too, once the device has weighed them. */
export const IMPORTED_AT_ONCE = 50;

const wordsSchema = z.string().check(z.maxLength(120));

/** A person out of a table of people. Whoever is known by the address, or by the id, is left as they are. */
export const importedPersonSchema = z.object({
  /** A hash of what names the row, so that the same row is the same person. */
  id: idSchema,
  name: nameSchema,
  email: z.nullable(emailSchema),
  title: wordsSchema,
  site: wordsSchema,
});
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

/** A ticket out of a table of tickets, with what was asked for. One that is there already is left as it is. */
export const importedTicketSchema = z.object({
  id: idSchema,
  subject: subjectSchema,
  body: z.string().check(z.maxLength(BODY_LENGTH)),
  status: statusSchema,
  priority: prioritySchema,
  queueId: idSchema,
  assigneeId: z.nullable(idSchema),
  requester: importedPersonSchema,
  tags: z.array(tagSchema).check(z.maxLength(100)),
  channel: z.enum(CHANNELS),
  createdAt: instantSchema,
  /** When it was solved; null where that is not known, or where it is not. */
  solvedAt: z.nullable(instantSchema),
});
export type ImportedTicket = z.infer<typeof importedTicketSchema>;
