import { unreachable } from '../../sync/domain/unreachable.ts';

/** The ways to mark a text up. */
export type TextMark = 'bold' | 'italic' | 'list' | 'quote' | 'code' | 'link';

/** What to put in place of a part of the text, and what is selected afterwards. Places count from the beginning of the whole text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [from: number, to: number];
}

/** Marks up what is selected; what bears the mark already loses it. */
export function markText(text: string, from: number, to: number, mark: TextMark): TextEdit {
  switch (mark) {
    case 'bold':
      return wrap(text, from, to, '**');
    case 'italic':
      return wrap(text, from, to, '_');
    case 'code':
      return text.slice(from, to).includes('\n') ? fence(text, from, to) : wrap(text, from, to, '`');
    case 'list':
      return prefix(text, from, to, '- ');
    case 'quote':
      return prefix(text, from, to, '> ');
    case 'link':
      return link(text, from, to);
    default:
      return unreachable(mark);
  }
}

function wrap(text: string, from: number, to: number, sign: string): TextEdit {
  const { length } = sign;
  const chosen = text.slice(from, to);
  if (text.slice(from - length, from) === sign && text.slice(to, to + length) === sign)
    return { from: from - length, to: to + length, insert: chosen, select: [from - length, to - length] };
  return { from, to, insert: `${sign}${chosen}${sign}`, select: [from + length, to + length] };
}

function fence(text: string, from: number, to: number): TextEdit {
  const insert = `\`\`\`\n${text.slice(from, to)}\n\`\`\``;
  return { from, to, insert, select: [from, from + insert.length] };
}

/** Puts the sign before each line that the selection touches, or takes it away where all of them have it. */
function prefix(text: string, start: number, end: number, sign: string): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const all = lines.every((line) => line.startsWith(sign));
  const insert = lines.map((line) => (all ? line.slice(sign.length) : sign + line)).join('\n');
  const newEnd = from + insert.length;
  return { from, to, insert, select: start === end ? [newEnd, newEnd] : [from, newEnd] };
}

const ADDRESS = 'https://';

function link(text: string, from: number, to: number): TextEdit {
  const chosen = text.slice(from, to);
  const words = /^https?:\/\/\S+$/.test(chosen) ? '' : chosen;
  const address = words === chosen ? ADDRESS : chosen;
  const insert = `[${words}](${address})`;
  const at = from + words.length + 3;
  // What is missing is selected: the address, or the words for it.
  const isNamed = words !== '';
  return { from, to, insert, select: isNamed ? [at, at + address.length] : [from + 1, from + 1] };
}

const MARK_KEYS: ReadonlyMap<string, TextMark> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['k', 'link'],
]);

/** How a key press with Ctrl or Cmd marks the text up, or null. */
export function markOfKey(press: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): TextMark | null {
  if (press.altKey || press.shiftKey || !(press.ctrlKey || press.metaKey)) return null;
  return MARK_KEYS.get(press.key.toLowerCase()) ?? null;
}
