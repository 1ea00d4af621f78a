import * as z from 'zod/mini';
import { hashId } from './hash.ts';
import { idSchema, instantSchema } from './id.ts';
import { BODY_LENGTH, childIdSchema, forwardSchema, ticketChangesSchema, type Message } from './message.ts';
import { draftRecipientsSchema } from './recipients.ts';
import { revSchema } from './rev.ts';

/** The most characters of a saved view's name. */
export const VIEW_NAME_LENGTH = 60;

/** What a draft becomes: a reply, a note, what is forwarded, a ticket from its whole form, or one that is logged while somebody calls. */
const DRAFT_MODES = ['reply', 'note', 'forward', 'ticket', 'log'] as const;
export type DraftMode = (typeof DRAFT_MODES)[number];
/** What is written under a ticket. */
export type WriteMode = Extract<DraftMode, 'reply' | 'note' | 'forward'>;

const shared = { id: idSchema, rev: revSchema, ownerId: idSchema, updatedAt: instantSchema };

/** One person's private things. The last accepted wins; a losing draft is kept as a copy. */
export const personalSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...shared,
    type: z.literal('draft'),
    /** The ticket it answers; null for a ticket not yet made. */
    ticketId: z.nullable(idSchema),
    mode: z.enum(DRAFT_MODES),
    text: z.string().check(z.maxLength(BODY_LENGTH)),
    /** What is to change in the ticket when the text is sent: chosen with it, or brought by a held reply that is edited. */
    changes: z.optional(ticketChangesSchema),
    /** Whom it is meant for, where the person chose. */
    recipients: z.optional(draftRecipientsSchema),
    /** What goes with the words of a forward, and the side thread that they go on with. */
    forward: z.optional(forwardSchema),
    sideOf: z.optional(childIdSchema),
    /** For a draft that lost to another device's: the draft it is a copy of. */
    copyOf: z.optional(idSchema),
  }),
  z.looseObject({ ...shared, type: z.literal('read'), ticketId: idSchema, messageId: idSchema }),
  z.looseObject({
    ...shared,
    type: z.literal('preference'),
    name: z.string().check(z.maxLength(64)),
    value: z.json(),
  }),
  z.looseObject({
    ...shared,
    type: z.literal('view'),
    name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LENGTH)),
    /** The filter as it stands in the list's address. */
    filter: z.string().check(z.maxLength(2_000)),
    /** Where it stands among the person's views, ascending. */
    position: z.number(),
  }),
]);
export type Personal = z.infer<typeof personalSchema>;

/** The mode in which a reply or a note was written. */
export function modeOf({ type, forward }: Pick<Message, 'type' | 'forward'>): WriteMode {
  if (forward !== undefined) return 'forward';
  return type === 'note' ? 'note' : 'reply';
}

/** The id of one person's draft for one ticket (`new` for a ticket not yet made) and mode. */
export function draftId(ownerId: string, ticketId: string, mode: DraftMode): string {
  return `draft-${ownerId}-${ticketId}-${mode}`.slice(0, 80);
}

/** The id of one person's preference. */
export function preferenceId(personId: string, name: string): string {
  return `preference-${hashId(personId, name)}`;
}
