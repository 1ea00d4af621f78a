import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { BODY_LENGTH, ticketChangesSchema } from './message.ts';
import { revSchema } from './rev.ts';

const shared = { id: idSchema, rev: revSchema, ownerId: idSchema, updatedAt: instantSchema };

/** One person's private things. The last accepted wins; a losing draft is kept as a copy. */
export const personalSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...shared,
    type: z.literal('draft'),
    /** The ticket it answers; null for a ticket not yet made. */
    ticketId: z.nullable(idSchema),
    mode: z.enum(['reply', 'note', 'ticket']),
    text: z.string().check(z.maxLength(BODY_LENGTH)),
    /** For a draft that lost to another device's: the draft it is a copy of. */
    copyOf: z.optional(idSchema),
    /** What is to change in the ticket when the text is sent. */
    changes: z.optional(ticketChangesSchema),
  }),
  z.looseObject({ ...shared, type: z.literal('read'), ticketId: idSchema, messageId: idSchema }),
  z.looseObject({
    ...shared,
    type: z.literal('preference'),
    name: z.string().check(z.maxLength(64)),
    value: z.json(),
  }),
]);
export type Personal = z.infer<typeof personalSchema>;

/** The id of one person's draft for one ticket (`new` for a ticket not yet made) and mode. */
export function draftId(ownerId: string, ticketId: string, mode: 'reply' | 'note' | 'ticket'): string {
  return `draft-${ownerId}-${ticketId}-${mode}`.slice(0, 80);
}
