/** Everything a key can do, with the words of the key sheet. `single` keys can be switched off; the others always work. */
export const KEYS = [
  {
    intent: 'next',
    group: 'List',
    keys: ['j'],
    shown: ['j', '↓'],
    words: 'Next ticket in the list',
    single: true,
  },
  {
    intent: 'previous',
    group: 'List',
    keys: ['k'],
    shown: ['k', '↑'],
    words: 'Previous ticket',
    single: true,
  },
  {
    intent: 'open',
    group: 'List',
    keys: ['Enter'],
    shown: ['Enter'],
    words: 'Open the ticket',
    single: false,
  },
  { intent: 'open-row', group: 'List', keys: ['o'], shown: ['o'], words: 'Open the ticket', single: true },
  { intent: 'list', group: 'List', keys: ['u'], shown: ['u'], words: 'Back to the list', single: true },
  {
    intent: 'filter',
    group: 'List',
    keys: ['/'],
    shown: ['/'],
    words: 'Filter the list; Enter searches everything',
    single: true,
  },
  {
    intent: 'reply',
    group: 'Ticket',
    keys: ['r'],
    shown: ['r'],
    words: 'Write a public reply',
    single: true,
  },
  {
    intent: 'note',
    group: 'Ticket',
    keys: ['n'],
    shown: ['n'],
    words: 'Write an internal note',
    single: true,
  },
  {
    intent: 'forward',
    group: 'Ticket',
    keys: ['f'],
    shown: ['f'],
    words: 'Forward to somebody outside',
    single: true,
  },
  { intent: 'solve', group: 'Ticket', keys: ['e'], shown: ['e'], words: 'Solve', single: true },
  { intent: 'pend', group: 'Ticket', keys: ['p'], shown: ['p'], words: 'Set pending', single: true },
  { intent: 'assign-me', group: 'Ticket', keys: ['a'], shown: ['a'], words: 'Assign to me', single: true },
  { intent: 'claim', group: 'Ticket', keys: ['i'], shown: ['i'], words: 'I’m on this', single: true },
  {
    intent: 'merge',
    group: 'Ticket',
    keys: ['m'],
    shown: ['m'],
    words: 'Merge the open ticket into another',
    single: true,
  },
  { intent: 'low', group: 'Ticket', keys: ['1'], shown: ['1'], words: 'Low priority', single: true },
  { intent: 'normal', group: 'Ticket', keys: ['2'], shown: ['2'], words: 'Normal priority', single: true },
  { intent: 'high', group: 'Ticket', keys: ['3'], shown: ['3'], words: 'High priority', single: true },
  { intent: 'urgent', group: 'Ticket', keys: ['4'], shown: ['4'], words: 'Urgent priority', single: true },
  { intent: 'go-open', group: 'Go to', keys: ['g i'], shown: ['g', 'i'], words: 'All open', single: true },
  { intent: 'go-mine', group: 'Go to', keys: ['g m'], shown: ['g', 'm'], words: 'My open', single: true },
  {
    intent: 'go-unassigned',
    group: 'Go to',
    keys: ['g u'],
    shown: ['g', 'u'],
    words: 'Unassigned',
    single: true,
  },
  { intent: 'go-all', group: 'Go to', keys: ['g a'], shown: ['g', 'a'], words: 'Everything', single: true },
  { intent: 'go-news', group: 'Go to', keys: ['g n'], shown: ['g', 'n'], words: 'For you', single: true },
  { intent: 'go-outbox', group: 'Go to', keys: ['g o'], shown: ['g', 'o'], words: 'Outbox', single: true },
  { intent: 'select', group: 'List', keys: ['x'], shown: ['x'], words: 'Select the ticket', single: true },
  {
    intent: 'select-range',
    group: 'List',
    keys: ['X'],
    shown: ['Shift', 'x'],
    words: 'Select from the last one to this',
    single: true,
  },
  {
    intent: 'select-all',
    group: 'List',
    keys: [],
    shown: ['Ctrl', 'A'],
    words: 'Select every ticket of the list',
    single: false,
  },
  {
    intent: 'palette',
    group: 'Anywhere',
    keys: [],
    shown: ['Ctrl', 'K'],
    words: 'Find anything, do anything',
    single: false,
  },
  {
    intent: 'undo',
    group: 'Anywhere',
    keys: ['z'],
    shown: ['z'],
    words: 'Undo the last change',
    single: true,
  },
  { intent: 'new-ticket', group: 'Anywhere', keys: ['c'], shown: ['c'], words: 'New ticket', single: true },
  { intent: 'log', group: 'Anywhere', keys: ['l'], shown: ['l'], words: 'Log a call or visit', single: true },
  {
    intent: 'key-sheet',
    group: 'Anywhere',
    keys: ['?'],
    shown: ['?'],
    words: 'Show these keys',
    single: true,
  },
  {
    intent: 'send',
    group: 'Anywhere',
    keys: [],
    shown: ['Ctrl', 'Enter'],
    words: 'Send what you are writing',
    single: false,
  },
  {
    intent: 'send-and-solve',
    group: 'Anywhere',
    keys: [],
    shown: ['Ctrl', 'Shift', 'Enter'],
    words: 'Send it and solve the ticket',
    single: false,
  },
  {
    intent: 'answers',
    group: 'Anywhere',
    keys: [],
    shown: ['/'],
    words: 'Answers and macros, while writing',
    single: false,
  },
  {
    intent: 'leave',
    group: 'Anywhere',
    keys: [],
    shown: ['Esc'],
    words: 'Leave the text, or close what is open',
    single: false,
  },
] as const satisfies readonly KeyLine[];

/** The groups of the key sheet, in its order. */
export const KEY_GROUPS = ['List', 'Ticket', 'Go to', 'Anywhere'] as const;

interface KeyLine {
  readonly intent: string;
  readonly group: (typeof KEY_GROUPS)[number];
  /** As `KeyboardEvent.key` names them, two of them for a sequence; none for what a control handles by itself. */
  readonly keys: readonly string[];
  readonly shown: readonly string[];
  readonly words: string;
  readonly single: boolean;
}

export type KeyIntent = (typeof KEYS)[number]['intent'];

/** What of a keyboard event decides what it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** What a key press on the page means, or null. Keys with Ctrl, Alt or Cmd belong to the browser. */
export function intentOf(press: KeyPress, singleKeys: boolean): KeyIntent | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || !singleKeys) return null;
  return intentOfKeys(press.key);
}

/** What a key or a sequence of keys means, named as KEYS names it. Enter is left to the control that has the focus. */
export function intentOfKeys(pressed: string): KeyIntent | null {
  const line = KEYS.find(({ intent, keys }) => intent !== 'open' && keys.some((key) => key === pressed));
  return line?.intent ?? null;
}

/** Where letters are text, and where arrows and Enter belong to the control itself. */
const OWN_KEYS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** Whether the element keeps its keys to itself. */
export function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
