import { isUnfinished } from '../../sync/domain/status.ts';
import type { SearchDocument } from './search-document.ts';

/** A ticket that was found. */
export interface SearchHit {
  readonly id: string;
  /** The words of the ticket that answered, as the index holds them: what is to be marked. */
  readonly terms: readonly string[];
}

/** The best hits of a search, and how many there were. */
export interface Found {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/** A hit on its way into its place. `relevance` is a positive number without a unit; `first` goes before everything else. */
export interface ScoredHit extends SearchHit {
  readonly doc: SearchDocument;
  readonly relevance: number;
  readonly first: boolean;
}

const DAY_MS = 86_400_000;
/** Work that waits counts this many times what is finished. */
const OPEN_WEIGHT = 2;
/** After so many days without activity, a ticket has lost half of what it gains by being recent. */
const HALF_FORGOTTEN_DAYS = 60;

/** The best first: what was singled out, then by relevance, with open and recent tickets weighing more. */
export function rankHits(hits: readonly ScoredHit[], nowMs: number): ScoredHit[] {
  return hits
    .map((hit) => ({ hit, weight: weightOf(hit, nowMs) }))
    .sort(
      (a, b) =>
        Number(b.hit.first) - Number(a.hit.first) ||
        b.weight - a.weight ||
        compare(b.hit.doc.lastActivityAt, a.hit.doc.lastActivityAt) ||
        compare(a.hit.id, b.hit.id),
    )
    .map(({ hit }) => hit);
}

/** Rounded, so that the order in which tickets were read into the index cannot show in the last digits. */
function weightOf({ doc, relevance }: ScoredHit, nowMs: number): number {
  const days = Math.max(0, nowMs - Date.parse(doc.lastActivityAt)) / DAY_MS;
  const recent = 1 + 1 / (1 + days / HALF_FORGOTTEN_DAYS);
  return Number((relevance * recent * (isUnfinished(doc.status) ? OPEN_WEIGHT : 1)).toPrecision(6));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
