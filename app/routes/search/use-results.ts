import { useCallback, useMemo, useState } from 'react';
import { foundFacts } from '../../live/found-facts.ts';
import { useFound, type Ask } from '../../live/use-found.ts';
import { useLineReader } from '../../live/use-line-reader.ts';
import type { SearchHandle } from '../../live/use-search-desk.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { asksNothing } from '../../search/search-query.ts';

/** Results that are shown at first, and added with each press of "Show more". */
const PAGE = 50;

/** What answers the question, and what of the question was not understood. */
export function useResults(handle: SearchHandle, text: string) {
  const [shown, setShown] = useState({ text, limit: PAGE });
  const limit = shown.text === text ? shown.limit : PAGE;
  const { query, faults } = useMemo(() => parseQuery(text), [text]);
  const reader = useLineReader();
  const { nowMs, closeAfterDays } = reader;
  const asking = !asksNothing(query);
  const ask = useCallback<Ask>(
    (desk) => desk.search(query, limit, { nowMs, closeAfterDays }),
    [query, limit, nowMs, closeAfterDays],
  );
  const { found, failure, settled } = useFound(handle, asking ? ask : null);
  const results = useMemo(
    () => found?.hits.map((hit) => foundFacts(hit, reader)).filter((facts) => facts !== null) ?? null,
    [found, reader],
  );
  return {
    asking,
    faults,
    /** Null until the first answer. */
    results,
    total: found?.total ?? 0,
    failure,
    settled,
    nowMs,
    showMore: () => setShown({ text, limit: limit + PAGE }),
  };
}
