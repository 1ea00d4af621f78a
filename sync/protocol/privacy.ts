import * as z from 'zod/mini';
import { idSchema } from '../domain/id.ts';
import { childIdSchema } from '../domain/message.ts';

/** `GET /api/admin/privacy/:personId`: how much is held of a person. */
export const holdingsSchema = z.object({
  tickets: z.int(),
  messages: z.int(),
  files: z.int(),
  /** Mail as it came, that is kept. */
  mails: z.int(),
  devices: z.int(),
});
export type Holdings = z.infer<typeof holdingsSchema>;

/** `GET /api/admin/retention?months=<months>`: how many tickets would be emptied now, and how many one night empties at most. */
export const agedTicketsSchema = z.object({ tickets: z.int(), aNight: z.int() });
export type AgedTickets = z.infer<typeof agedTicketsSchema>;

const documentsSchema = z.array(z.record(z.string(), z.json()));

/** Everything that a person wrote and that is about them, as it is stored. */
export const personExportSchema = z.object({
  person: z.record(z.string(), z.json()),
  tickets: documentsSchema,
  messages: documentsSchema,
  /** What is fetched at the desk under its message. */
  files: z.array(z.object({ messageId: childIdSchema, fileId: idSchema, name: z.string(), size: z.int() })),
});
export type PersonExport = z.infer<typeof personExportSchema>;
