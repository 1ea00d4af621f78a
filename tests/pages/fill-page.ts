import { fillPlace } from '../../infra/docs/fill-place.ts';
import { keyTable } from './key-table.ts';

/** A figure in a page, followed by the name of what it comes from: `40<!-- =budget.production -->`. */
const FIGURE = /([^\s|<*(]+)<!-- =([\w.@/-]+) -->/g;

/** The page with its figures and tables as the files of this repository have them now. Throws for a figure that nobody knows. */
export function fillPage(page: string, figures: ReadonlyMap<string, string>): string {
  const filled = page.replaceAll(FIGURE, (_all, _old, key: string) => {
    const figure = figures.get(key);
    if (figure === undefined) throw new Error(`A page names the figure ${key}, which there is not.`);
    return `${figure}<!-- =${key} -->`;
  });
  return filled.includes('<!-- keys: begin -->') ? fillPlace(filled, 'keys', keyTable()) : filled;
}
