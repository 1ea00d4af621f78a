import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { SearchMoment } from './passes-filters.ts';
import { rankHits, type Found, type ScoredHit } from './rank-hits.ts';
import type { SearchDocument } from './search-document.ts';
import { tellingWords } from './search-words.ts';

/** What a ticket, or one that is being written, is about. */
export interface SimilarQuestion {
  readonly subject: string;
  /** Their tickets come first; null when it does not matter whose they are. */
  readonly requesterId: string | null;
  /** The ticket itself, when it exists. */
  readonly exceptId: string | null;
  /** Leaves out what is finished and has rested for more than a month. */
  readonly onlyCurrent: boolean;
  readonly limit: number;
}

const FIELDS = ['subject', 'tags', 'text'];
const RECENT_MS = 30 * 86_400_000;
/** Of the words that tell what a subject is about, so many have to be in the other ticket, and at least two if there are two. */
const SHARE_OF_WORDS = 0.5;

/** Tickets whose subject, tags or words are like a subject's. */
export function similarTickets(
  index: MiniSearch<SearchDocument>,
  docs: ReadonlyMap<string, SearchDocument>,
  question: SimilarQuestion,
  { nowMs }: SearchMoment,
): Found {
  const words = tellingWords(question.subject);
  if (words.length === 0) return { hits: [], total: 0 };
  const needed = Math.max(Math.min(2, words.length), Math.ceil(words.length * SHARE_OF_WORDS));
  const options: SearchOptions = { combineWith: 'OR', fields: [...FIELDS], fuzzy: fuzziness };
  const scored: ScoredHit[] = [];
  for (const { id: found, score, terms, queryTerms } of index.search(words.join(' '), options)) {
    const id = String(found);
    const doc = docs.get(id);
    if (doc === undefined || id === question.exceptId || queryTerms.length < needed) continue;
    if (question.onlyCurrent && !isCurrent(doc, nowMs)) continue;
    scored.push({ id, doc, relevance: score, terms, first: doc.requester.id === question.requesterId });
  }
  const ranked = rankHits(scored, nowMs);
  return {
    hits: ranked.slice(0, question.limit).map(({ id, terms }) => ({ id, terms })),
    total: ranked.length,
  };
}

/** Only longer words: `line` and `lane` are not one trouble. */
function fuzziness(term: string): number | false {
  return /^\p{L}{6,}$/u.test(term) ? 0.2 : false;
}

function isCurrent(doc: SearchDocument, nowMs: number): boolean {
  return isUnfinished(doc.status) || nowMs - Date.parse(doc.lastActivityAt) <= RECENT_MS;
}
