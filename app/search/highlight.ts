import { plainText } from '../words/plain-text.ts';

/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters of a message that a result shows, and how many of them stand before the first word that answers. */
const PASSAGE_LENGTH = 180;
const PASSAGE_LEAD = 48;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text cut where words that answer begin and end. `terms` are plain words, as the index gives them. */
export function highlight(text: string, terms: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end } of markedWords(text, terms)) {
    if (start > done) stretches.push({ text: text.slice(done, start), marked: false });
    stretches.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), marked: false });
  return stretches;
}

/** How many different terms a text holds. */
export function countTerms(text: string, terms: readonly string[]): number {
  return new Set(markedWords(text, terms).map(({ word }) => word)).size;
}

/** The part of a text around the first word that answers, on one line, cut between words. */
export function passage(text: string, terms: readonly string[]): readonly Stretch[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = markedWords(line, terms)[0]?.start ?? 0;
  const from = first <= PASSAGE_LEAD ? 0 : line.indexOf(' ', first - PASSAGE_LEAD) + 1;
  // A word longer than the lead has no space in front of it: then the passage begins with it.
  const start = from > first ? first : from;
  const rest = line.slice(start);
  const cut = rest.length <= PASSAGE_LENGTH ? rest.length : rest.lastIndexOf(' ', PASSAGE_LENGTH);
  const kept = rest.slice(0, cut <= first - start ? PASSAGE_LENGTH : cut);
  return highlight(`${start > 0 ? '… ' : ''}${kept}${kept.length < rest.length ? ' …' : ''}`, terms);
}

function markedWords(text: string, terms: readonly string[]) {
  const sought = new Set(terms);
  return [...text.matchAll(WORD)]
    .map((match) => ({ word: plainText(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ word }) => sought.has(word));
}
