import { t } from '../words/t.ts';

/** Everything a key can do, with the words of the key sheet. `single` keys can be switched off; the others always work. */
export const KEYS = [
  {
    intent: 'next',
    group: 'list',
    keys: ['j'],
    shown: ['j', '↓'],
    words: t('Next ticket in the list'),
    single: true,
  },
  {
    intent: 'previous',
    group: 'list',
    keys: ['k'],
    shown: ['k', '↑'],
    words: t('Previous ticket'),
    single: true,
  },
  {
    intent: 'open',
    group: 'list',
    keys: ['Enter'],
    shown: ['Enter'],
    words: t('Open the ticket'),
    single: false,
  },
  { intent: 'open-row', group: 'list', keys: ['o'], shown: ['o'], words: t('Open the ticket'), single: true },
  { intent: 'list', group: 'list', keys: ['u'], shown: ['u'], words: t('Back to the list'), single: true },
  {
    intent: 'filter',
    group: 'list',
    keys: ['/'],
    shown: ['/'],
    words: t('Filter the list; Enter searches everything'),
    single: true,
  },
  {
    intent: 'reply',
    group: 'ticket',
    keys: ['r'],
    shown: ['r'],
    words: t('Write a public reply'),
    single: true,
  },
  {
    intent: 'note',
    group: 'ticket',
    keys: ['n'],
    shown: ['n'],
    words: t('Write an internal note'),
    single: true,
  },
  {
    intent: 'forward',
    group: 'ticket',
    keys: ['f'],
    shown: ['f'],
    words: t('Forward to somebody outside'),
    single: true,
  },
  { intent: 'solve', group: 'ticket', keys: ['e'], shown: ['e'], words: t('Solve'), single: true },
  { intent: 'pend', group: 'ticket', keys: ['p'], shown: ['p'], words: t('Set pending'), single: true },
  { intent: 'assign-me', group: 'ticket', keys: ['a'], shown: ['a'], words: t('Assign to me'), single: true },
  { intent: 'claim', group: 'ticket', keys: ['i'], shown: ['i'], words: t('I’m on this'), single: true },
  {
    intent: 'merge',
    group: 'ticket',
    keys: ['m'],
    shown: ['m'],
    words: t('Merge the open ticket into another'),
    single: true,
  },
  { intent: 'low', group: 'ticket', keys: ['1'], shown: ['1'], words: t('Low priority'), single: true },
  { intent: 'normal', group: 'ticket', keys: ['2'], shown: ['2'], words: t('Normal priority'), single: true },
  { intent: 'high', group: 'ticket', keys: ['3'], shown: ['3'], words: t('High priority'), single: true },
  { intent: 'urgent', group: 'ticket', keys: ['4'], shown: ['4'], words: t('Urgent priority'), single: true },
  { intent: 'go-open', group: 'go', keys: ['g i'], shown: ['g', 'i'], words: t('All open'), single: true },
  { intent: 'go-mine', group: 'go', keys: ['g m'], shown: ['g', 'm'], words: t('My open'), single: true },
  {
    intent: 'go-unassigned',
    group: 'go',
    keys: ['g u'],
    shown: ['g', 'u'],
    words: t('Unassigned'),
    single: true,
  },
  { intent: 'go-all', group: 'go', keys: ['g a'], shown: ['g', 'a'], words: t('Everything'), single: true },
  { intent: 'go-news', group: 'go', keys: ['g n'], shown: ['g', 'n'], words: t('For you'), single: true },
  { intent: 'go-outbox', group: 'go', keys: ['g o'], shown: ['g', 'o'], words: t('Outbox'), single: true },
  { intent: 'select', group: 'list', keys: ['x'], shown: ['x'], words: t('Select the ticket'), single: true },
  {
    intent: 'select-range',
    group: 'list',
    keys: ['X'],
    shown: ['Shift', 'x'],
    words: t('Select from the last one to this'),
    single: true,
  },
  {
    intent: 'select-all',
    group: 'list',
    keys: [],
    shown: ['Ctrl', 'A'],
    words: t('Select every ticket of the list'),
    single: false,
  },
  {
    intent: 'palette',
    group: 'anywhere',
    keys: [],
    shown: ['Ctrl', 'K'],
    words: t('Find anything, do anything'),
    single: false,
  },
  {
    intent: 'undo',
    group: 'anywhere',
    keys: ['z'],
    shown: ['z'],
    words: t('Undo the last change'),
    single: true,
  },
  {
    intent: 'new-ticket',
    group: 'anywhere',
    keys: ['c'],
    shown: ['c'],
    words: t('New ticket'),
    single: true,
  },
  {
    intent: 'log',
    group: 'anywhere',
    keys: ['l'],
    shown: ['l'],
    words: t('Log a call or visit'),
    single: true,
  },
  {
    intent: 'key-sheet',
    group: 'anywhere',
    keys: ['?'],
    shown: ['?'],
    words: t('Show these keys'),
    single: true,
  },
  {
    intent: 'send',
    group: 'anywhere',
    keys: [],
    shown: ['Ctrl', 'Enter'],
    words: t('Send what you are writing'),
    single: false,
  },
  {
    intent: 'send-and-solve',
    group: 'anywhere',
    keys: [],
    shown: ['Ctrl', 'Shift', 'Enter'],
    words: t('Send it and solve the ticket'),
    single: false,
  },
  {
    intent: 'answers',
    group: 'anywhere',
    keys: [],
    shown: ['/'],
    words: t('Answers and macros, while writing'),
    single: false,
  },
  {
    intent: 'leave',
    group: 'anywhere',
    keys: [],
    shown: ['Esc'],
    words: t('Leave the text, or close what is open'),
    single: false,
  },
] as const satisfies readonly KeyLine[];

/** The groups of the key sheet, in its order. */
export const KEY_GROUPS = ['list', 'ticket', 'go', 'anywhere'] as const;

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
