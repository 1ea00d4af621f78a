import { useMemo, useState } from 'react';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import type { TicketSearch } from '../components/ticket-chooser.tsx';
import { t } from '../words/t.ts';
import { duplicateCandidates } from './duplicates.ts';
import { mergeCandidates } from './merge-candidates.ts';
import { requesterName } from './use-names.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

/** The tickets that sound like this one, or like a mail, while nothing is typed; then whichever fits what is. */
export function useSimilarSearch({ id, subject }: Pick<Ticket, 'id' | 'subject'>): TicketSearch {
  const find = useMemo(
    () => (read: ReadModel, typed: string) => duplicateCandidates(read.standing(), { id, subject }, typed),
    [id, subject],
  );
  const search = useTicketSearch(find);
  const whenNone = search.typed === '' ? t('No similar ticket is here.') : t('No ticket here fits that.');
  return { ...search, whenNone };
}

/** The same requester's tickets that a ticket may be merged into. */
export function useMergeSearch(ticket: Ticket): TicketSearch {
  const find = useMemo(
    () => (read: ReadModel, typed: string) =>
      mergeCandidates(
        read.ticketsOf(ticket.requesterId).filter((row) => read.survivor(row.ticket.id) === row.ticket.id),
        ticket,
        typed,
      ),
    [ticket],
  );
  return {
    ...useTicketSearch(find),
    whenNone: t(
      'No other ticket of this requester fits. Tickets of different requesters are linked as duplicates instead.',
    ),
  };
}

function useTicketSearch(find: (read: ReadModel, typed: string) => readonly TicketRow[]) {
  const snapshot = useDeferredSnapshot();
  const [typed, onType] = useState('');
  const tickets = useMemo(
    () => find(snapshot.read, typed.trim()).map(({ ticket }) => ticket),
    [find, snapshot, typed],
  );
  return { typed, onType, tickets, requesterOf: (one: Ticket) => requesterName(snapshot.read, one) };
}
