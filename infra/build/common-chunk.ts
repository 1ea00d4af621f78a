/** What both the desk and the requesters' pages draw with. Each stands on nothing of ours but these. */
const COMMON = [
  /\/app\/components\/(banner|bird-mark|button|discard-button|field|icon|icon-button|plain-page|status-icon|sync-mark|text-area|time-told)\.tsx$/,
  /\/app\/live\/(desk-context|notices|sign-in-mark|use-act|use-now)\.tsx?$/,
  /\/app\/words\/(choose-plural|locale|moment|show-count|ticket-words)\.ts$/,
];

/** What only the desk draws its first screen with: in one file it is smaller than in twenty. None of it is told of by what it stands on. */
const DESK = [
  /\/app\/live\/(claim-news|line-facts|place-after|put-text|reply-group|search-of|select-tickets|shared-views|shown-list|ticket-filter|triage-history|view-editing|workspace-settings|write-again)\.tsx?$/,
  /\/app\/live\/use-(claims|coverage|holding|line-reader|looking|move-on|names|nav-entries|outbox|preference|presence|sla|snapshot|ticket-list|triage)\.ts$/,
  /\/app\/words\/(claim-words|field-value-words|initials|plain-text|presence-words|sync-words|triage-words|value-words|view-words)\.ts$/,
  /\/app\/components\/(empty-state|initials-mark|key-cap|priority-icon|views-nav)\.tsx$/,
  /\/app\/keyboard\/(keys|key-intent|key-sequence|use-keys)\.ts$/,
];

/** What these stand on, in a file that imports no other: of two that import each other, one would run before what it needs is there. */
const GROUND = /\/node_modules\/(react|react-dom|scheduler|clsx|lucide-react)\/|commonjsHelpers/;

/**
 * The files that hold what first pages share. Left to itself the bundler puts such modules into whichever small file is at hand, and that may
 * be one that waits for a person to ask: it would then be loaded at once.
 */
export function commonChunk(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  if (GROUND.test(path)) return 'ground';
  if (COMMON.some((one) => one.test(path))) return 'common';
  return DESK.some((one) => one.test(path)) ? 'desk' : undefined;
}
