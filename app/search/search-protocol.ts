import type { SearchMoment } from './passes-filters.ts';
import type { Found } from './rank-hits.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchQuery } from './search-query.ts';
import type { SimilarQuestion } from './similar-tickets.ts';

/** What a page asks of the search worker. Each call is answered once, by the same `turn`. */
export type SearchCall = { readonly turn: number } & SearchTask;

export type SearchTask =
  | {
      readonly type: 'feed';
      readonly put: readonly SearchDocument[];
      readonly remove: readonly string[];
    }
  | {
      readonly type: 'search';
      readonly query: SearchQuery;
      readonly limit: number;
      readonly moment: SearchMoment;
    }
  | { readonly type: 'similar'; readonly question: SimilarQuestion; readonly moment: SearchMoment };

/** How much the index covers. */
export interface IndexCoverage {
  readonly count: number;
  /** When the oldest ticket in it was opened; null while it is empty. */
  readonly oldestAt: string | null;
}

/** What the worker answers. `failed` tells why, in the words of the fault. */
export type SearchAnswer =
  | { readonly turn: number; readonly type: 'fed'; readonly coverage: IndexCoverage }
  | { readonly turn: number; readonly type: 'found'; readonly found: Found }
  | { readonly turn: number; readonly type: 'failed'; readonly reason: string };
