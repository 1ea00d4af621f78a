import { useCallback, useMemo } from 'react';
import type { Ticket } from '../../../../sync/domain/ticket.ts';
import type { Choice } from '../../../palette/choice.ts';
import { namedTickets, ticketChoice } from '../../../palette/found-choices.ts';
import { parseQuery } from '../../../search/parse-query.ts';
import { asksNothing } from '../../../search/search-query.ts';
import { useFound, type Ask } from '../../../live/use-found.ts';
import { requesterName } from '../../../live/use-names.ts';
import { useNow } from '../../../live/use-now.ts';
import { useSearchDesk } from '../../../live/use-search-desk.ts';
import type { Snapshot } from '../../../live/use-snapshot.ts';
import { closeAfterDays } from '../../../live/workspace-settings.ts';

/** The most tickets that search gives the palette; the search screen has the rest. */
const MOST = 7;

/** The tickets that fit what is typed: those of that reference at once, those of those words when the search worker has answered. */
export function useFoundChoices({ read }: Snapshot, text: string) {
  const handle = useSearchDesk();
  const nowMs = useNow();
  const days = closeAfterDays(read);
  const query = useMemo(() => parseQuery(text).query, [text]);
  const ask = useCallback<Ask>(
    (desk) => desk.search(query, MOST, { nowMs, closeAfterDays: days }),
    [query, nowMs, days],
  );
  const { found, settled } = useFound(handle, asksNothing(query) ? null : ask);
  const toChoice = useCallback(
    (ticket: Ticket): Choice => ticketChoice(ticket, requesterName(read, ticket)),
    [read],
  );
  const named = useMemo(
    () => namedTickets(read.tickets(), text).map(({ ticket }) => toChoice(ticket)),
    [read, text, toChoice],
  );
  const byWords = useMemo(
    () => found?.hits.flatMap(({ id }) => read.ticket(id)?.ticket ?? []).map(toChoice) ?? [],
    [found, read, toChoice],
  );
  return { named, found: byWords, settled: settled || handle.failure !== null };
}
