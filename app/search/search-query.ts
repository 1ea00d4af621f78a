import type { ShownStatus } from '../../sync/domain/status.ts';

/** What a person asked for, taken apart. Of several values of one filter any will do; everything else has to hold at once. */
export interface SearchQuery {
  /** Words that may be begun or mistyped. */
  readonly words: readonly string[];
  /** What stood in quotes: words that follow one another exactly so. */
  readonly phrases: readonly (readonly string[])[];
  /** References (8 stored characters) that were named, or that some word could be. */
  readonly references: readonly string[];
  readonly filters: SearchFilters;
}

/** Texts are in plain lower case; instants are in milliseconds since 1970. */
export interface SearchFilters {
  readonly from: readonly string[];
  readonly tag: readonly string[];
  readonly queue: readonly string[];
  /** Parts of names, or `nobody`. */
  readonly assignee: readonly string[];
  readonly status: readonly ShownStatus[];
  /** Opened before this moment. */
  readonly beforeMs: number | null;
  /** Opened at this moment or later. */
  readonly afterMs: number | null;
}

export const NO_FILTERS: SearchFilters = {
  from: [],
  tag: [],
  queue: [],
  assignee: [],
  status: [],
  beforeMs: null,
  afterMs: null,
};

/** Why a part of a question was not understood as the filter it looks like; `search-query-words` tells it to people. */
export type QueryFault =
  | { readonly code: 'unknown-filter'; readonly filter: string; readonly value: string }
  | { readonly code: 'empty-filter'; readonly filter: string }
  | { readonly code: 'not-a-status'; readonly value: string }
  | { readonly code: 'not-a-day'; readonly filter: string; readonly value: string };

/** Whether it asks for anything at all. */
export function asksNothing({ words, phrases, references, filters }: SearchQuery): boolean {
  const lists = [words, phrases, references, filters.from, filters.tag, filters.queue];
  return (
    [...lists, filters.assignee, filters.status].every((list) => list.length === 0) &&
    filters.beforeMs === null &&
    filters.afterMs === null
  );
}
