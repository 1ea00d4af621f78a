import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

export type Elements = readonly MessageFormatElement[];

const known = new Map<string, Elements>();

/** A message taken apart. Only a rich one has tags; in others `<` is a character. Throws where it is no ICU MessageFormat. */
export function parseMessage(message: string, how: 't' | 'rich'): Elements {
  const key = `${how} ${message}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const elements = parse(message, { ignoreTag: how === 't', shouldParseSkeletons: false });
  known.set(key, elements);
  return elements;
}

/** The names of all that a message asks for. */
export function argumentNames(elements: Elements): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: Elements): void => {
    for (const element of inner) {
      if (isLiteralElement(element) || isPoundElement(element)) continue;
      names.add(element.value);
      if (isTagElement(element)) visit(element.children);
      if (isSelectElement(element) || isPluralElement(element))
        for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(elements);
  return names;
}

/** Why a message and the values it is given do not go together; null where they do. */
export function messageFault(message: string, how: 't' | 'rich', given: Iterable<string>): string | null {
  let asked: ReadonlySet<string>;
  try {
    asked = argumentNames(parseMessage(message, how));
  } catch (fault) {
    return `“${message}” is no ICU message: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
  const values = new Set(given);
  const missing = [...asked].filter((name) => !values.has(name));
  const idle = [...values].filter((name) => !asked.has(name));
  if (missing.length > 0) return `“${message}” is given no ${missing.join(', ')}`;
  return idle.length > 0 ? `“${message}” does not ask for ${idle.join(', ')}` : null;
}
