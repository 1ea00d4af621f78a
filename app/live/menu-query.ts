/** What opens the menu: `/` answers and macros, `@` people. */
export type MenuMark = '/' | '@';

/** The menu that the caret stands in. */
export interface MenuQuery {
  readonly mark: MenuMark;
  /** Where the mark stands in the text. */
  readonly start: number;
  /** What is typed after it. */
  readonly words: string;
}

/** A mark at the beginning of a line or after a space, and what follows it up to the caret: a few words on the same line. */
const OPENED = /(?:^|\s)([/@])((?:[^\s/@][^\n/@]{0,39})?)$/u;

/** The menu that the text before the caret asks for, or null: none inside a word, an address or a path. */
export function menuQuery(text: string, caret: number, marks: readonly MenuMark[]): MenuQuery | null {
  const [, found = '', words = ''] = OPENED.exec(text.slice(0, caret)) ?? [];
  const mark = marks.find((one) => one === found);
  return mark === undefined ? null : { mark, start: caret - words.length - 1, words };
}
