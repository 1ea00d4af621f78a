import { t } from '../../words/t.ts';

/** The longest filter that a shared view keeps, in characters. */
const FILTER_LENGTH = 2_000;

/** Why a view cannot be shared under this name, in a sentence; null when it can. */
export function viewFault(
  { name, filter }: { readonly name: string; readonly filter: string },
  others: readonly { readonly name: string }[],
): string | null {
  const typed = name.trim();
  if (filter.length > FILTER_LENGTH)
    return t('The text this view filters by is too long to keep. Shorten it first.');
  const isTaken = others.some((other) => other.name.toLowerCase() === typed.toLowerCase());
  return isTaken ? t('There is a shared view called {typed} already.', { typed }) : null;
}
