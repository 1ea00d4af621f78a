import type { WriteMode } from '../../sync/domain/personal.ts';
import type { Recipients } from '../../sync/domain/recipients.ts';
import type { TextMark } from '../live/mark-text.ts';

/** Told before sending: what nobody filled in goes out as it stands. */
export function unfilledWords(variables: readonly string[]): string {
  const list = variables.join(', ');
  return variables.length === 1
    ? `${list} stands for nothing that Roost knows. It is sent as it stands, unless you change it.`
    : `${list} stand for nothing that Roost knows. They are sent as they stand, unless you change them.`;
}

/** What the menu of the composer offers, for those who do not see it open. */
export function menuCountWords(count: number, kind: 'answers' | 'people'): string {
  const what = count === 1 ? (kind === 'answers' ? 'answer' : 'person') : kind;
  return `${count} ${what}. Arrows choose, Enter takes.`;
}

/** The buttons over a text, with the keys that do the same. */
export const MARK_WORDS: Readonly<Record<TextMark, string>> = {
  bold: 'Bold (Ctrl B)',
  italic: 'Italic (Ctrl I)',
  list: 'List',
  quote: 'Quote',
  code: 'Code',
  link: 'Link (Ctrl K)',
};

/** What stands below the text: how to begin, or whether it is kept. */
export function draftWords(isEmpty: boolean, isKept: boolean, mode: WriteMode): string {
  if (!isEmpty) return isKept ? 'Draft kept on this device' : 'Keeping the draft';
  return mode === 'reply' ? '/ for answers and macros' : '/ for answers and macros, @ for people';
}

/** Whom a message goes to, in one line: `To Priya, Cc 2`. One person in copy is named. */
export function recipientsLine({ to, cc }: Recipients, nameOf: (address: string) => string): string {
  const first = to.map(nameOf).join(', ');
  const [only = ''] = cc;
  const copies =
    cc.length === 0 ? '' : cc.length === 1 ? `, Cc ${nameOf(only)}` : `, Cc ${String(cc.length)}`;
  return first === '' ? 'To nobody yet' : `To ${first}${copies}`;
}

/** Why an address cannot be added; null when it can. `own`: it is one that mail to the desk comes in at. */
export function addressFault(typed: string, isAddress: boolean, own: boolean): string | null {
  if (!isAddress) return `“${typed}” is not an e-mail address. One looks like name@example.org.`;
  return own ? `${typed} is this desk’s own address. Mail to it would come straight back.` : null;
}
