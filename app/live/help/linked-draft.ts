import * as z from 'zod/mini';

const draftSchema = z.object({ own: z.string(), text: z.string() });

/** What is being written to one request by a link, and the id it will be sent under, however often it is tried. */
export type LinkedDraft = z.infer<typeof draftSchema>;

const keyOf = (ticketId: string) => `roost.link.${ticketId}`;

/** The draft as this device kept it; a fresh one where it kept none. */
export function keptLinkedDraft(kept: Storage, ticketId: string, freshId: () => string): LinkedDraft {
  const text = kept.getItem(keyOf(ticketId));
  const fresh = () => ({ own: freshId(), text: '' });
  if (text === null) return fresh();
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? fresh();
  } catch {
    // Another version's, or half a sentence: it cannot be read any more.
    return fresh();
  }
}

/** Keeps the draft with each letter; an empty one leaves nothing behind. */
export function keepLinkedDraft(kept: Storage, ticketId: string, draft: LinkedDraft): void {
  if (draft.text === '') kept.removeItem(keyOf(ticketId));
  else kept.setItem(keyOf(ticketId), JSON.stringify(draft));
}
