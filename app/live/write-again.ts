import * as z from 'zod/mini';

const writeAgainSchema = z.object({ writeAgain: z.number() });

/** What goes along with an address to say that a text lies in the ticket's draft again and the composer is to read it. Each is a turn of its own. */
export function writeAgain(): { readonly writeAgain: number } {
  return { writeAgain: Date.now() };
}

/** The turn that came along with an address; 0 when none did. */
export function writeAgainTurn(state: unknown): number {
  const parsed = writeAgainSchema.safeParse(state);
  return parsed.success ? parsed.data.writeAgain : 0;
}

const openAgainSchema = z.object({ openAgain: z.number() });

/** What goes along with an address to say that the ticket there was asked for, even where it is open already: it takes the focus. Each is a turn of its own. */
export function openAgain(): { readonly openAgain: number } {
  return { openAgain: Date.now() };
}

/** The turn that came along with an address; 0 when none did. */
export function openAgainTurn(state: unknown): number {
  const parsed = openAgainSchema.safeParse(state);
  return parsed.success ? parsed.data.openAgain : 0;
}
