import { useLocation } from '@remix-run/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { threadEntries } from '../../live/thread-entries.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useTellPresence } from '../../live/use-presence.ts';
import type { OpenTicket } from '../../live/open-ticket.ts';
import { openAgainTurn, writeAgainTurn } from '../../live/write-again.ts';
import { t } from '../../words/t.ts';
import { ClaimHint } from './claim-line.tsx';
import { Composer } from './composer.tsx';
import { DuplicateLinks } from './duplicate-links.tsx';
import { EditAgainProvider } from './edit-again.tsx';
import { LinkedTickets } from './linked-tickets.tsx';
import { PropertiesStrip } from './properties-strip.tsx';
import { RequesterCard } from './requester-card.tsx';
import { Thread } from './thread.tsx';
import { TicketHead } from './ticket-head.tsx';

/** An open ticket, top to bottom: head, properties, conversation, composer. A rail with the requester where the screen is wide. */
export function TicketPane({ open }: { open: OpenTicket }) {
  const { ticket } = open.row;
  const entries = useMemo(() => threadEntries(open), [open]);
  const title = useRef<HTMLHeadingElement>(null);
  const [draftTurn, setDraftTurn] = useState(0);
  const location = useLocation();
  const writeTurn = writeAgainTurn(location.state) + draftTurn;
  const openTurn = openAgainTurn(location.state);
  useReadMark(open);
  useTellPresence(ticket.id);
  useTitle(ticket.subject);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (openTurn > 0) title.current?.focus({ preventScroll: true });
  }, [openTurn]);
  return (
    <article
      aria-labelledby="ticket-title"
      className="grid min-h-0 grid-cols-[minmax(0,1fr)] bg-surface wide:grid-cols-[minmax(0,1fr)_264px]"
    >
      <div className="flex min-h-0 flex-col">
        <TicketHead row={open.row} titleRef={title} />
        <PropertiesStrip ticket={ticket} />
        <DuplicateLinks ticket={ticket} />
        <LinkedTickets ticket={ticket} />
        <EditAgainProvider value={() => setDraftTurn((turn) => turn + 1)}>
          <Thread entries={entries} events={open.events} ticket={ticket} />
        </EditAgainProvider>
        <ClaimHint ticketId={ticket.id} />
        <Composer key={writeTurn} ticket={ticket} takesFocus={writeTurn > 0} />
      </div>
      <aside
        aria-label={t('Requester')}
        className="hidden min-h-0 overflow-y-auto border-l border-line p-4 wide:block print:hidden"
      >
        <RequesterCard ticket={ticket} />
      </aside>
    </article>
  );
}

/** Notes how far the person has read, once the ticket is before them. */
function useReadMark({ row, messages }: OpenTicket): void {
  const { commands } = useDesk().workspace;
  const ticketId = row.ticket.id;
  const newest = messages.filter(({ mark }) => mark === 'saved').at(-1)?.message.id;
  useEffect(() => {
    // A mark that could not be kept is worth no alarm: the ticket only reads as unread once more.
    if (newest !== undefined) commands.markRead(ticketId, newest).catch(() => undefined);
  }, [commands, ticketId, newest]);
}

function useTitle(subject: string): void {
  useEffect(() => {
    document.title = t('{subject} · Roost', { subject });
  }, [subject]);
}
