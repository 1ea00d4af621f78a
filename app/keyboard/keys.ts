/** Everything a key can do, with the words of the key sheet. `single` keys can be switched off; the others always work. */
export const KEYS = [
  { intent: 'next', keys: ['j'], shown: ['j', '↓'], words: 'Next ticket in the list', single: true },
  { intent: 'previous', keys: ['k'], shown: ['k', '↑'], words: 'Previous ticket in the list', single: true },
  { intent: 'open', keys: ['Enter'], shown: ['Enter'], words: 'Open the ticket', single: false },
  { intent: 'reply', keys: ['r'], shown: ['r'], words: 'Write a public reply', single: true },
  { intent: 'note', keys: ['n'], shown: ['n'], words: 'Write an internal note', single: true },
  { intent: 'solve', keys: ['e'], shown: ['e'], words: 'Solve the ticket', single: true },
  { intent: 'new-ticket', keys: ['c'], shown: ['c'], words: 'New ticket', single: true },
  {
    intent: 'filter',
    keys: ['/'],
    shown: ['/'],
    words: 'Filter the list; Enter searches everything',
    single: true,
  },
  { intent: 'undo', keys: ['z'], shown: ['z'], words: 'Undo the last change', single: true },
  { intent: 'select', keys: ['x'], shown: ['x'], words: 'Select the ticket in the list', single: true },
  {
    intent: 'select-range',
    keys: ['X'],
    shown: ['Shift', 'x'],
    words: 'Select from the last one to this',
    single: true,
  },
  {
    intent: 'select-all',
    keys: [],
    shown: ['Ctrl', 'A'],
    words: 'Select every ticket of the list',
    single: false,
  },
  { intent: 'key-sheet', keys: ['?'], shown: ['?'], words: 'Show these keys', single: true },
  { intent: 'send', keys: [], shown: ['Ctrl', 'Enter'], words: 'Send what you are writing', single: false },
  {
    intent: 'send-and-solve',
    keys: [],
    shown: ['Ctrl', 'Shift', 'Enter'],
    words: 'Send it and solve the ticket',
    single: false,
  },
  { intent: 'answers', keys: [], shown: ['/'], words: 'Answers and macros, while writing', single: false },
  {
    intent: 'leave',
    keys: [],
    shown: ['Esc'],
    words: 'Leave the text, or close what is open',
    single: false,
  },
] as const satisfies readonly KeyLine[];

interface KeyLine {
  readonly intent: string;
  /** As `KeyboardEvent.key` names them; none for what a control handles by itself. */
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
  const line = KEYS.find(({ keys, single }) => single && keys.some((key) => key === press.key));
  return line?.intent ?? null;
}

/** Where letters are text, and where arrows and Enter belong to the control itself. */
const OWN_KEYS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** Whether the element keeps its keys to itself. */
export function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
