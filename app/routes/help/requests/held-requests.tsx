import { Link } from '@remix-run/react';
import { showReference } from '../../../../sync/domain/reference.ts';
import { buttonClass } from '../../../components/button.tsx';
import { StatusIcon } from '../../../components/status-icon.tsx';
import { Ring } from '../../../components/sync-mark.tsx';
import { TimeTold } from '../../../components/time-told.tsx';
import { requestsHeld, type RequestLine } from '../../../live/help/requests-held.ts';
import { useNow } from '../../../live/use-now.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { useToldSyncStatus } from '../../../live/use-sync-status.ts';
import { HELP_STATUS_WORDS, KEEP_PAGE_WORDS } from '../../../words/help-words.ts';
import { t } from '../../../words/t.ts';
import { SyncLine } from '../sync-line.tsx';

/** What the requester has asked, from what this device holds. */
export function HeldRequests() {
  const { read } = useSnapshot();
  const nowMs = useNow();
  const { firstSync } = useToldSyncStatus();
  const lines = requestsHeld(read, nowMs);
  return (
    <div className="flex flex-col gap-4">
      <SyncLine />
      {lines.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <li key={line.row.ticket.id}>
              <Line line={line} nowMs={nowMs} />
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && firstSync === null && (
        <div className="flex flex-col items-start gap-4">
          <p className="text-muted">{t('You have not asked for anything yet.')}</p>
          <Link to="/help" className={buttonClass('primary')}>
            {t('Ask for help')}
          </Link>
        </div>
      )}
    </div>
  );
}

function Line({ line: { row, status, at, isSent }, nowMs }: { line: RequestLine; nowMs: number }) {
  const { id, subject, reference } = row.ticket;
  return (
    <Link
      to={`/help/requests/${id}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-3 hover:bg-hover"
    >
      <span className="font-strong break-words">{subject}</span>
      <span className="text-sm text-muted">
        <TimeTold at={at} nowMs={nowMs} />
      </span>
      <span className="col-span-2 flex flex-wrap items-center gap-x-2 text-sm">
        <StatusIcon status={status} />
        <span className={status === 'pending' ? 'font-strong' : 'text-muted'}>
          {HELP_STATUS_WORDS[status]}
        </span>
        <span className="text-muted tabular-nums">{showReference(reference)}</span>
        {!isSent && (
          <span className="inline-flex items-center gap-1 text-ochre">
            <Ring filled={false} />
            {KEEP_PAGE_WORDS}
          </span>
        )}
      </span>
    </Link>
  );
}
