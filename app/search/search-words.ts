import { plainText } from '../words/plain-text.ts';

/** The words of a text as the index holds them: lower case, without accents, in their order. */
export function searchWords(text: string): string[] {
  return plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Words that stand in every second ticket say nothing of what it is about.
const EMPTY_WORDS = new Set(
  (
    'about after again all and any are been but can cannot could did does for from get got had has have her him his how ' +
    'into its just may not now off once one our out over please she should some than that the their them then there they ' +
    'this too under very was were what when where which who why will with would you your'
  ).split(' '),
);

/** The words of a text by which another ticket can be told to be like it, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(searchWords(text))].filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
}
