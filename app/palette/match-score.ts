import { plainText } from '../words/plain-text.ts';

/** What was typed, ready to be compared: folded, and in words. */
export interface Typed {
  readonly whole: string;
  readonly words: readonly string[];
}

/** How many letters a word needs before a slip in it is forgiven: in fewer, everything is like everything. */
const SLIP_FROM = 4;

/** Reads what was typed. */
export function readTyped(text: string): Typed {
  const words = foldedWords(text);
  return { whole: words.join(' '), words };
}

/**
 * How well a text, given as its words, fits what was typed, from 6 (the same) over 5 (begins with it), 4 (each word begins a word of it), 3 (its initials) and 2 (each
 * word stands somewhere in it) to 1 (so but for one slip in a word); 0 when it does not fit. Nothing typed fits everything alike.
 */
export function matchScore(own: readonly string[], { whole, words }: Typed): number {
  if (words.length === 0) return 1;
  const joined = own.join(' ');
  if (joined === whole) return 6;
  if (joined.startsWith(whole)) return 5;
  if (words.every((word) => own.some((one) => one.startsWith(word)))) return 4;
  if (whole.length > 1 && initials(own).startsWith(whole)) return 3;
  if (words.every((word) => joined.includes(word))) return 2;
  return words.every((word) => own.some((one) => begins(one, word))) ? 1 : 0;
}

/** The words of a text in lower case without accents. */
export function foldedWords(text: string): readonly string[] {
  return plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Whether a word begins with what was typed, one letter wrong, missing, too many or out of turn; the first letter has to be right. */
function begins(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < SLIP_FROM) return false;
  let at = 0;
  while (at < typed.length && word.charAt(at) === typed.charAt(at)) at += 1;
  if (at === 0) return false;
  const isTurned = word.charAt(at) === typed.charAt(at + 1) && word.charAt(at + 1) === typed.charAt(at);
  return (
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (isTurned && word.startsWith(typed.slice(at + 2), at + 2))
  );
}
