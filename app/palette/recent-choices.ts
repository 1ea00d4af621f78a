import * as z from 'zod/mini';

/** How many choices are remembered, and how many of them are offered before anything is typed. */
const REMEMBERED = 12;
export const RECENT_OFFERED = 4;

const recentSchema = z.array(z.string().check(z.maxLength(200)));

/** The choices made lately as they are kept, newest first; none where nothing that can be read is kept. */
export function readRecent(kept: unknown): readonly string[] {
  if (typeof kept !== 'string') return [];
  try {
    return z.catch(recentSchema, []).parse(JSON.parse(kept)).slice(0, REMEMBERED);
  } catch {
    // Not JSON, as another version may have it: then nothing was used lately.
    return [];
  }
}

/** What is to be kept once this choice has been made as well. */
export function withRecent(recent: readonly string[], id: string): string {
  return JSON.stringify([id, ...recent.filter((one) => one !== id)].slice(0, REMEMBERED));
}
