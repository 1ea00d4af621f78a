import * as z from 'zod/mini';

/** The kinds of document. Each is one collection on the device and one family of items in the table. */
export const KINDS = ['tickets', 'messages', 'events', 'people', 'settings', 'articles', 'personal'] as const;
export const kindSchema = z.enum(KINDS);
export type Kind = z.infer<typeof kindSchema>;

/** The kinds that devices may push. The others change only by online commands and by the server itself. */
export const PUSHED_KINDS = ['tickets', 'messages', 'personal'] as const;
export type PushedKind = (typeof PUSHED_KINDS)[number];

/** Whether devices may push this kind at all (after a restore they may also give back events). */
export function isPushedKind(kind: Kind): kind is PushedKind {
  return PUSHED_KINDS.some((pushed) => pushed === kind);
}
