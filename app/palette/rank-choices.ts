import type { Choice } from './choice.ts';
import { foldedWords, matchScore, type Typed } from './match-score.ts';

/** A choice and how well it fits. */
export interface RankedChoice {
  readonly choice: Choice;
  readonly score: number;
}

/**
 * The choices that fit, best first; among equals what was used lately comes first (`recent` holds ids, newest first), then the given order. A choice
 * found by its other words comes after those found by their label.
 */
export function rankChoices(
  choices: readonly Choice[],
  typed: Typed,
  recent: readonly string[],
): readonly RankedChoice[] {
  const usedAt = ({ id }: Choice) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return choices
    .map((choice, place) => ({ choice, place, score: choiceScore(choice, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || usedAt(a.choice) - usedAt(b.choice) || a.place - b.place)
    .map(({ choice, score }) => ({ choice, score }));
}

function choiceScore({ label, also }: Choice, typed: Typed): number {
  const byLabel = matchScore(foldedWords(label), typed);
  if (byLabel > 3 || also === undefined) return byLabel;
  return Math.max(byLabel, matchScore(foldedWords(`${label} ${also}`), typed) / 2);
}
