import { Link, useLocation } from '@remix-run/react';
import { ChartColumn, Send } from 'lucide-react';
import clsx from 'clsx';
import { Icon } from '../../components/icon.tsx';
import { ViewsNav } from '../../components/views-nav.tsx';
import { useNavEntries } from '../../live/use-nav-entries.ts';
import { useViewEditor } from '../../live/view-editing.tsx';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import { showCount } from '../../words/ticket-words.ts';

/** The pane of views, on screens wide enough for three; narrower ones open the same links from the head of the list. */
export function ViewsPane() {
  const entries = useNavEntries();
  const { edit } = useViewEditor();
  return (
    <nav aria-label="Views" className="hidden min-h-0 flex-col overflow-y-auto p-2 laptop:flex print:hidden">
      <ViewsNav {...entries} onEdit={edit} />
      <div className="min-h-6 flex-1" />
      <ReportsLink />
      <OutboxLink />
    </nav>
  );
}

function ReportsLink() {
  const current = useLocation().pathname === '/reports';
  return (
    <Link
      to="/reports"
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'target flex items-center gap-2 rounded-md px-2 py-1',
        current ? 'bg-selected font-strong' : 'hover:bg-hover',
      )}
    >
      <Icon of={ChartColumn} className={current ? 'text-plum' : 'text-muted'} />
      Reports
    </Link>
  );
}

function OutboxLink() {
  const { unsent, attention } = useSyncStatus();
  const current = useLocation().pathname === '/outbox';
  return (
    <Link
      to="/outbox"
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'target flex items-center gap-2 rounded-md px-2 py-1',
        current ? 'bg-selected font-strong' : 'hover:bg-hover',
      )}
    >
      <Icon of={Send} className={current ? 'text-plum' : 'text-muted'} />
      <span className="flex-1">Outbox</span>
      {unsent + attention > 0 && (
        <span className="text-xs font-normal text-ochre tabular-nums">{showCount(unsent + attention)}</span>
      )}
    </Link>
  );
}
