import { Outlet, useParams, type MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { ListPane } from './list-pane.tsx';

export const meta: MetaFunction = () => [{ title: t('Inbox · Roost') }];

/** The list, and beside it the ticket that is open; on a phone the one or the other. */
export default function InboxRoute() {
  const { ticketId } = useParams();
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 grid-cols-[minmax(0,1fr)] tablet:grid-cols-[minmax(264px,38%)_minmax(0,1fr)] laptop:grid-cols-[360px_minmax(0,1fr)]"
    >
      <ListPane openId={ticketId ?? null} />
      <Outlet />
    </main>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
