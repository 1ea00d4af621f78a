import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { showReference } from '../../../../sync/domain/reference.ts';
import { fieldValues } from '../../../../sync/domain/ticket-field.ts';
import { buttonClass } from '../../../components/button.tsx';
import { StatusIcon } from '../../../components/status-icon.tsx';
import { requestStatus } from '../../../live/help/request-status.ts';
import { useNow } from '../../../live/use-now.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { useSyncStatus } from '../../../live/use-sync-status.ts';
import { HELP_NEXT_WORDS, HELP_STATUS_WORDS } from '../../../words/help-words.ts';
import { rich, t } from '../../../words/t.ts';
import { RequestValues } from '../request-values.tsx';
import { SyncLine } from '../sync-line.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Conversation } from './conversation.tsx';
import { RequestSteps } from './request-steps.tsx';

/** One request: where it stands, what was said, and what its requester can do. */
export function OneRequest({ requestId }: { requestId: string }) {
  const { read } = useSnapshot();
  const nowMs = useNow();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const row = read.ticket(requestId);
  if (row === null) return <Missing />;
  const thread = read.messages(requestId);
  const status = requestStatus(row, thread, nowMs);
  const { subject, reference } = row.ticket;
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 ref={head} tabIndex={-1} className="text-xl font-strong break-words">
          {subject}
        </h1>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="inline-flex items-center gap-1.5 font-strong" data-status={status}>
            <StatusIcon status={status} silent />
            {HELP_STATUS_WORDS[status]}
          </span>
          <span className="text-muted">
            {rich('Reference {reference}', {
              reference: <span className="tabular-nums">{showReference(reference)}</span>,
            })}
          </span>
        </p>
        <p className="text-muted">{HELP_NEXT_WORDS[status]}</p>
        <SyncLine />
      </header>
      <RequestValues values={fieldValues(row.ticket)} />
      <Conversation thread={thread} nowMs={nowMs} />
      <RequestSteps requestId={requestId} status={status} thread={thread} />
      {status === 'closed' ? (
        <Link to="/help" className={buttonClass('primary', 'self-start')}>
          {t('Ask anew')}
        </Link>
      ) : (
        <AnswerForm requestId={requestId} />
      )}
    </article>
  );
}

/** Not here: it may still be on its way, belong to somebody else, or have been given to somebody else. */
function Missing() {
  const { firstSync } = useSyncStatus();
  return (
    <div className="flex flex-col items-start gap-4">
      <SyncLine />
      {firstSync === null && <p>{t('This request is not among yours, or is not on this phone yet.')}</p>}
      <Link to="/help/requests" className={buttonClass('outline')}>
        {t('My requests')}
      </Link>
    </div>
  );
}
