import { LOCALE } from './locale.ts';

const rules = new Intl.PluralRules(LOCALE);

/** The words for a number, by the rules of the language: the build calls this where they are not as simple as English ones. */
export function choosePlural(count: number, forms: Readonly<Record<string, string>>): string {
  return forms[rules.select(count)] ?? forms['other'] ?? '';
}
