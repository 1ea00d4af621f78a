/** What both the desk and the requesters' pages draw with. Each stands on nothing of ours but these. */
const COMMON = [
  /\/app\/components\/(banner|bird-mark|button|discard-button|field|icon|icon-button|plain-page|status-icon|sync-mark|text-area|time-told)\.tsx$/,
  /\/app\/live\/(desk-context|notices|sign-in-mark|use-act|use-now)\.tsx?$/,
  /\/app\/words\/(choose-plural|locale|moment|show-count|ticket-words)\.ts$/,
];

/** What these stand on, in a file that imports no other: of two that import each other, one would run before what it needs is there. */
const GROUND = /\/node_modules\/(react|react-dom|scheduler|clsx|lucide-react)\/|commonjsHelpers/;

/**
 * The two files that hold what every first page shares. Left to itself the bundler puts such modules into whichever small file is at hand, and that may
 * be one that waits for a person to ask: it would then be loaded at once.
 */
export function commonChunk(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  if (GROUND.test(path)) return 'ground';
  return COMMON.some((one) => one.test(path)) ? 'common' : undefined;
}
