import type { ReactNode } from 'react';

/**
 * One message of the screens, in ICU MessageFormat: `t('Solve')`, `t('{count, plural, one {# ticket} other {# tickets}}', { count })`.
 * The English text is its own key. The build puts the words of its language in the place of the call
 * (docs/decisions/0150-words-are-put-in-by-the-build.md), so none of this stands in what the browser loads. Where modules run
 * without it, as in tools that read the table of keys, a message without values is its own text and one with values throws.
 */
export function t(message: string, values?: Readonly<Record<string, string | number>>): string {
  if (values === undefined) return message;
  throw new Error(`The build puts this message together, and it has not run: ${message}`);
}

/** As `t`, where elements stand within a sentence: `rich('Tap <b>Add</b>.', { b: (words) => <b>{words}</b> })`. */
export function rich(
  message: string,
  _values: Readonly<Record<string, ReactNode | ((words: ReactNode) => ReactNode)>>,
): ReactNode {
  throw new Error(`The build puts this message together, and it has not run: ${message}`);
}
