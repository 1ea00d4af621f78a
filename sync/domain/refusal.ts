import * as z from 'zod/mini';

/**
 * Why the server would not take a row. A closed list: each has one meaning on every side.
 * - `invalid`: the document does not fit its schema, or has keys that are not allowed.
 * - `too-large`: the document is over the size limit.
 * - `unknown-kind`: no such kind, or a kind devices do not push.
 * - `forbidden`: this person may not do this to this document.
 * - `forged`: the rev, author or owner belongs to another device or person.
 * - `immutable`: a message cannot be changed once it is stored.
 * - `ticket-missing`: the message's ticket is not there for this person.
 * - `held`: the conversation moved on since the author last saw it.
 * - `erased`: the document was erased for privacy and may not come back.
 * - `taken-back`: its author took it back on the device, before it was sent. No server says so.
 */
export const refusalReasonSchema = z.enum([
  'invalid',
  'too-large',
  'unknown-kind',
  'forbidden',
  'forged',
  'immutable',
  'ticket-missing',
  'held',
  'erased',
  'taken-back',
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

/** A refusal: the reason, and one plain sentence for the person. */
export const refusalSchema = z.object({
  reason: refusalReasonSchema,
  detail: z.string().check(z.maxLength(500)),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Makes a refusal. `detail` is a sentence a person can act on. */
export function refuse(reason: RefusalReason, detail: string): Refusal {
  return { reason, detail };
}
