import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

/** A build in this language shows what is not translatable yet: all that goes through the catalogue has accents, and is longer. */
export const PSEUDO_LANGUAGE = 'en-XA';

const PLAIN = 'aceinosuyzACEINOSUYZ';
const MARKED = 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ';

/** A message as the language that nobody speaks has it, with its arguments left alone. */
export function pseudoMessage(message: string, how: 't' | 'rich'): string {
  const letters = message.split('');
  const mark = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isLiteralElement(element)) accent(letters, element.location);
      if (isTagElement(element)) mark(element.children);
      if (isSelectElement(element) || isPluralElement(element))
        for (const { value } of Object.values(element.options)) mark(value);
    }
  };
  mark(parse(message, { ignoreTag: how === 't', captureLocation: true }));
  return `⟦${letters.join('')} ~~⟧`;
}

function accent(letters: string[], location: MessageFormatElement['location']): void {
  for (let at = location?.start.offset ?? 0; at < (location?.end.offset ?? 0); at += 1) {
    const letter = letters[at] ?? '';
    letters[at] = MARKED[PLAIN.indexOf(letter)] ?? letter;
  }
}
