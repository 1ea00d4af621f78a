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
