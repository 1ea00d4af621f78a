import * as z from 'zod/mini';
import { idSchema } from '../domain/id.ts';

/** Somebody who has said nothing for this long is not there any more, in milliseconds. */
export const PRESENCE_MS = 60_000;
/** How often a device repeats where its person is, in milliseconds: one lost message makes nobody vanish. */
export const PRESENCE_RENEWAL_MS = 25_000;
/** The most tickets that one person is at, over all the tabs of a device. */
export const PLACES = 8;
/** The most characters of anything that a device says over the socket. */
export const SAID_LENGTH = 2_000;

export const DOINGS = ['viewing', 'noting', 'replying'] as const;
/** What a person does at a ticket; of several tabs the later word of this list counts. */
export type Doing = (typeof DOINGS)[number];

/** A ticket that somebody has before them. */
export const placeSchema = z.object({ ticketId: idSchema, doing: z.enum(DOINGS) });
export type Place = z.infer<typeof placeSchema>;

const placesSchema = z.array(placeSchema).check(z.maxLength(PLACES));

/** What a device says over the socket: that it lives, and which tickets its person has before them now (all of them, every time). */
export const saidSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('here'), at: placesSchema }),
]);
export type Said = z.infer<typeof saidSchema>;

/** Where one person is on one device, as far as the listener may know. Nowhere: they have gone. */
export const presentSchema = z.object({ source: z.string(), personId: idSchema, at: placesSchema });
export type PresentSource = z.infer<typeof presentSchema>;

/** Who is where. `whole`: nobody else is anywhere. Kept nowhere but in memory, and true for PRESENCE_MS. */
export const presenceMessageSchema = z.object({
  type: z.literal('presence'),
  whole: z.boolean(),
  sources: z.array(presentSchema),
});
export type PresenceMessage = z.infer<typeof presenceMessageSchema>;
