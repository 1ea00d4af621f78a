import { showReference } from '../../../../sync/domain/reference.ts';
import { statusAt } from '../../../../sync/domain/status.ts';
import type { LinkedRequest } from '../../../../sync/protocol/link.ts';
import { Button } from '../../../components/button.tsx';
import { StatusIcon } from '../../../components/status-icon.tsx';
import { leaveLink, type LinkAnswer } from '../../../live/help/link-api.ts';
import { useAct } from '../../../live/use-act.ts';
import { useNow } from '../../../live/use-now.ts';
import { HELP_NEXT_WORDS, HELP_STATUS_WORDS } from '../../../words/help-words.ts';
import { rich, t } from '../../../words/t.ts';
import type { StatusWord } from '../../../words/ticket-words.ts';
import { RequestValues } from '../request-values.tsx';
import { LinkedAnswer } from './linked-answer.tsx';
import { LinkedMessages } from './linked-messages.tsx';
import { LinkedSteps } from './linked-steps.tsx';

interface LinkedRequestViewProps {
  readonly request: LinkedRequest;
  readonly take: (answer: LinkAnswer) => void;
}

/** One request as its link shows it: where it stands, what was said, and what its requester can do. */
export function LinkedRequestView({ request, take }: LinkedRequestViewProps) {
  const nowMs = useNow();
  const act = useAct();
  const { ticket, messages } = request;
  const status = shownStatus(request, nowMs);
  const leave = () =>
    act(leaveLink(), () =>
      take({ kind: 'closed', sentence: t('Closed on this device. The link in your mail opens it again.') }),
    );
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 className="text-xl font-strong break-words">{ticket.subject}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="inline-flex items-center gap-1.5 font-strong" data-status={status}>
            <StatusIcon status={status} silent />
            {HELP_STATUS_WORDS[status]}
          </span>
          <span className="text-muted">
            {rich('Reference {reference}', {
              reference: <span className="tabular-nums">{showReference(ticket.reference)}</span>,
            })}
          </span>
        </p>
        <p className="text-muted">{HELP_NEXT_WORDS[status]}</p>
      </header>
      <RequestValues values={ticket.fields} />
      <LinkedMessages messages={messages} nowMs={nowMs} />
      <LinkedSteps request={request} status={status} take={take} />
      {status !== 'closed' && <LinkedAnswer ticketId={ticket.id} take={take} />}
      <footer className="flex flex-wrap items-center gap-3 text-sm text-muted">
        <p className="min-w-0 flex-1 basis-60">{t('You see this one request, by the link in your mail.')}</p>
        <Button onClick={leave}>{t('Close it on this device')}</Button>
      </footer>
    </article>
  );
}

function shownStatus({ ticket, messages }: LinkedRequest, nowMs: number): StatusWord {
  const status = statusAt(ticket, nowMs);
  return status === 'open' && !messages.some(({ type }) => type === 'reply') ? 'new' : status;
}
