import type { WaitingMail } from '../../../sync/domain/mail.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import type { AdminCommand } from '../../../sync/protocol/admin.ts';
import { Button } from '../../components/button.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { waitingReasonWords } from '../../words/mail-words.ts';
import { t } from '../../words/t.ts';
import { JoinTicket } from './join-ticket.tsx';

/** One mail that waits: who says they sent it, why it waits, its words, and what can become of it. */
export function WaitingMailItem({ mail }: { readonly mail: WaitingMail }) {
  const names = useNames();
  const nowMs = useNow();
  const { reason, from, fromName, subject, excerpt, files, at, queueId } = mail;
  return (
    <li aria-label={subject || t('A mail without a subject')} className="border-b border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-0 font-strong break-words">{subject || t('(No subject)')}</span>
        <span className="text-xs text-muted">
          <TimeTold at={at} nowMs={nowMs} withClock />
        </span>
      </p>
      <p className="text-xs break-words text-muted">
        {t('{sender}, to {queue}. {reason}', {
          sender: from === '' ? t('No sender is shown') : fromName === '' ? from : `${fromName} <${from}>`,
          queue: names.queue(queueId),
          reason: waitingReasonWords(reason),
        })}
      </p>
      <p className="mt-2 max-h-48 max-w-[68ch] overflow-hidden break-words whitespace-pre-line">{excerpt}</p>
      {files.length > 0 && (
        <p className="mt-2 text-xs break-words text-muted">
          {t('With it: {files}', { files: files.join(', ') })}
        </p>
      )}
      <Deeds mail={mail} />
    </li>
  );
}

function Deeds({ mail }: { readonly mail: WaitingMail }) {
  const { give, busy, fault } = useCommand();
  const { read } = useSnapshot();
  const act = useAct();
  const ticket = mail.ticketId === null ? undefined : read.ticket(mail.ticketId)?.ticket;
  const settle = (what: AdminCommand<'settle-mail'>['what'], told: string) =>
    act(give('settle-mail', { mailId: mail.id, what }, told));
  const join = ({ id, reference }: Ticket) =>
    settle(
      { do: 'join', ticketId: id },
      t('It is part of {reference} now.', { reference: showReference(reference) }),
    );
  const isReadable = mail.reason !== 'unreadable';
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {isReadable && ticket !== undefined && (
        <Button disabled={busy} onClick={() => join(ticket)}>
          {t('Join to {reference}', { reference: showReference(ticket.reference) })}
        </Button>
      )}
      {isReadable && <JoinTicket mail={mail} disabled={busy} onJoin={join} />}
      {isReadable && (
        <Button
          disabled={busy}
          onClick={() => settle({ do: 'new-ticket' }, t('It is a ticket of its own now.'))}
        >
          {t('New ticket')}
        </Button>
      )}
      <Button
        disabled={busy}
        onClick={() => settle({ do: 'spam' }, t('It is put away, and its sender blocked.'))}
      >
        {t('Spam and block sender')}
      </Button>
      {mail.isSide === true && (
        <p className="basis-full text-xs text-muted">
          {t('It answers a forward: what it joins, it joins as an internal message.')}
        </p>
      )}
      {fault !== null && (
        <p role="alert" className="basis-full text-danger">
          {fault.sentence}
        </p>
      )}
    </div>
  );
}
