import { durationWords } from '../../words/report-words.ts';
import { showCount } from '../../words/show-count.ts';

/** A cell as it is read, and as a spreadsheet is to have it. */
export interface Figure {
  readonly shown: string;
  readonly exact: number | null;
}

export function counted(count: number): Figure {
  return { shown: showCount(count), exact: count };
}

/** How long something took; in minutes for the spreadsheet. */
export function lasted(ms: number | null): Figure {
  return { shown: durationWords(ms), exact: ms === null ? null : Math.round(ms / 60_000) };
}

/** How many in a hundred were in time; nothing where nothing was promised. */
export function shareMet({ kept, of }: { readonly kept: number; readonly of: number }): Figure {
  if (of === 0) return { shown: '–', exact: null };
  const percent = Math.round((100 * kept) / of);
  return { shown: `${percent} %`, exact: percent };
}
