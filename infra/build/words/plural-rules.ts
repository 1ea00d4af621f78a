const known = new Map<string, boolean>();

/** Enough to tell the rules of languages apart: each of them goes by the last two figures and by whether there is a fraction. */
const TRIED = [...Array.from({ length: 1_201 }, (_, count) => count), 0.5, 1.5, 1_000_000, 1_000_001];

/** Whether a language sets 1 apart and nothing else, as English does: `1 ticket`, and `tickets` for all other numbers. */
export function saysOneAlone(language: string): boolean {
  const before = known.get(language);
  if (before !== undefined) return before;
  const rules = new Intl.PluralRules(language);
  const is = TRIED.every((count) => rules.select(count) === (count === 1 ? 'one' : 'other'));
  known.set(language, is);
  return is;
}
