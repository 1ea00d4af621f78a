import { useCallback, useMemo } from 'react';
import type { SimilarTicketFacts } from '../components/similar-list.tsx';
import type { SimilarQuestion } from '../search/similar-tickets.ts';
import { statusWord } from './line-facts.ts';
import { useFound, type Ask } from './use-found.ts';
import { useLineReader } from './use-line-reader.ts';
import { requesterName } from './use-names.ts';
import { useSearchDesk } from './use-search-desk.ts';

/** Tickets that seem to be about the same, the likeliest first. Where search does not work there are none: the search screen says why. */
export function useSimilar(question: SimilarQuestion): readonly SimilarTicketFacts[] {
  const { subject, requesterId, exceptId, onlyCurrent, limit } = question;
  const handle = useSearchDesk();
  const reader = useLineReader();
  const { nowMs, closeAfterDays } = reader;
  const ask = useCallback<Ask>(
    (desk) => desk.similar({ subject, requesterId, exceptId, onlyCurrent, limit }, { nowMs, closeAfterDays }),
    [subject, requesterId, exceptId, onlyCurrent, limit, nowMs, closeAfterDays],
  );
  const { found } = useFound(handle, subject.trim() === '' ? null : ask);
  return useMemo(() => {
    const rows = found?.hits.flatMap(({ id }) => reader.read.ticket(id) ?? []) ?? [];
    return rows.map(({ ticket, lastActivityAt }) => ({
      id: ticket.id,
      subject: ticket.subject,
      status: statusWord({ ticket }, reader),
      requester: requesterName(reader.read, ticket),
      at: lastActivityAt,
    }));
  }, [found, reader]);
}
