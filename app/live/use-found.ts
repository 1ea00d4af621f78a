import { useEffect, useState } from 'react';
import { faultReason } from '../search/fault-reason.ts';
import type { Found } from '../search/rank-hits.ts';
import type { SearchDesk } from '../search/search-desk.ts';
import type { SearchHandle } from './use-search-desk.ts';

/** A question put to search. Two of them are the same question when they are the same function. */
export type Ask = (desk: SearchDesk) => Promise<Found>;

interface Answer {
  readonly ask: Ask | null;
  readonly found: Found | null;
  readonly failure: string | null;
}

/**
 * The answer to a question, asked again while the index grows or changes. Until a new question is answered the old answer stays, marked
 * as not `settled`; without a question there is none.
 */
export function useFound({ desk, state }: SearchHandle, ask: Ask | null) {
  const [answer, setAnswer] = useState<Answer>({ ask: null, found: null, failure: null });
  const { turn } = state;
  useEffect(() => {
    if (desk === null || ask === null) return;
    let late = false;
    const take = (next: Answer) => {
      if (!late) setAnswer(next);
    };
    ask(desk).then(
      (found) => take({ ask, found, failure: null }),
      (fault: unknown) => take({ ask, found: null, failure: faultReason(fault) }),
    );
    return () => {
      late = true;
    };
  }, [desk, ask, turn]);
  if (ask === null) return { found: null, failure: null, settled: true };
  return { found: answer.found, failure: answer.failure, settled: answer.ask === ask };
}
