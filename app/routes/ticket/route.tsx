import { Navigate, useLocation, useParams, type MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useThread } from '../../live/use-thread.ts';
import { useTicket } from '../../live/use-ticket.ts';
import { t } from '../../words/t.ts';
import { MissingTicket } from './missing-ticket.tsx';
import { TicketPane } from './ticket-pane.tsx';

export const meta: MetaFunction = () => [{ title: t('Ticket · Roost') }];

/** One ticket: what it is, what was said and done, and the place to answer. */
export default function TicketRoute() {
  const { ticketId = '' } = useParams();
  const open = useTicket(ticketId);
  const { read } = useSnapshot();
  const isRead = useThread(ticketId);
  const { search } = useLocation();
  const survivor = read.survivor(ticketId);
  // Whoever opens a merged ticket reads on in the one that its conversation is part of, which says so.
  if (survivor !== ticketId) return <Navigate to={`/inbox/${survivor}${search}`} replace />;
  // It is on its way from this device's own database: a few milliseconds, in which an empty conversation would be a lie.
  if (!isRead) return <section aria-busy="true" aria-label={t('Ticket')} />;
  return open === null ? <MissingTicket /> : <TicketPane key={ticketId} open={open} />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
