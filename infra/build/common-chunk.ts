/** What both the desk and the requesters' pages are made of, before anything else of theirs is loaded. */
const COMMON =
  /\/app\/(components\/(banner|bird-mark|button|discard-button|fault-page|field|icon|icon-button|plain-page|status-icon|sync-mark|text-area|time-told)\.tsx|live\/(desk-context|leave-desk|notices|remembered-person|session-api|sign-in-mark|use-act|use-now|use-update)\.tsx?|words\/(moment|ticket-words)\.ts)$/;

/**
 * The one file that holds what every first page shares. Left to itself the bundler puts such modules into whichever small file is at hand, and that may
 * be one that waits for a person to ask: it would then be loaded at once.
 */
export function commonChunk(id: string): string | undefined {
  return COMMON.test(id.replaceAll('\\', '/')) ? 'common' : undefined;
}
