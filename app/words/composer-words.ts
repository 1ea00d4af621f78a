import type { WriteMode } from '../../sync/domain/personal.ts';
import type { Recipients } from '../../sync/domain/recipients.ts';
import type { TextMark } from '../live/mark-text.ts';
import { t } from './t.ts';

/** Told before sending: what nobody filled in goes out as it stands. */
export function unfilledWords(variables: readonly string[]): string {
  const list = variables.join(', ');
  return t(
    '{count, plural, one {{list} stands for nothing that Roost knows. It is sent as it stands, unless you change it.} other {{list} stand for nothing that Roost knows. They are sent as they stand, unless you change them.}}',
    { count: variables.length, list },
  );
}

/** What the menu of the composer offers, for those who do not see it open. */
export function menuCountWords(count: number, kind: 'answers' | 'people'): string {
  return kind === 'answers'
    ? t('{count, plural, one {# answer} other {# answers}}. Arrows choose, Enter takes.', { count })
    : t('{count, plural, one {# person} other {# people}}. Arrows choose, Enter takes.', { count });
}

/** The buttons over a text, with the keys that do the same. */
export const MARK_WORDS: Readonly<Record<TextMark, string>> = {
  bold: t('Bold (Ctrl B)'),
  italic: t('Italic (Ctrl I)'),
  list: t('List'),
  quote: t('Quote'),
  code: t('Code'),
  link: t('Link (Ctrl K)'),
};

/** What stands below the text: how to begin, or whether it is kept. */
export function draftWords(isEmpty: boolean, isKept: boolean, mode: WriteMode): string {
  if (!isEmpty) return isKept ? t('Draft kept on this device') : t('Keeping the draft');
  return mode === 'reply' ? t('/ for answers and macros') : t('/ for answers and macros, @ for people');
}

/** Whom a message goes to, in one line: `To Priya, Cc 2`. One person in copy is named. */
export function recipientsLine({ to, cc }: Recipients, nameOf: (address: string) => string): string {
  const first = to.map(nameOf).join(', ');
  const [only = ''] = cc;
  if (first === '') return t('To nobody yet');
  return t('{copies, plural, =0 {To {people}} one {To {people}, Cc {only}} other {To {people}, Cc #}}', {
    people: first,
    copies: cc.length,
    only: nameOf(only),
  });
}

/** Why an address cannot be added; null when it can. `own`: it is one that mail to the desk comes in at. */
export function addressFault(typed: string, isAddress: boolean, own: boolean): string | null {
  if (!isAddress) return t('“{typed}” is not an e-mail address. One looks like name@example.org.', { typed });
  return own
    ? t('{typed} is this desk’s own address. Mail to it would come straight back.', { typed })
    : null;
}
