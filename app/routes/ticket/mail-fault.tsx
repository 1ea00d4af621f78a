import type { MailEvent } from '../../../sync/domain/mail-mark.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { mailFaultWords } from '../../words/mail-words.ts';
import { t } from '../../words/t.ts';

/** Why a reply has not reached its requester by mail, and the means to send it again. The text stands above, and is in the ticket anyway. */
export function MailFault({ mail }: { readonly mail: MailEvent }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const { ticketId, key, round, reason } = mail;
  const isOver = mail.state === 'bounced' || mail.state === 'failed';
  return (
    <div className="mt-3 flex flex-col items-start gap-2 border-t border-line pt-3">
      <p>
        <span className="font-strong">{mailFaultWords(mail)}</span>{' '}
        <span className="break-words text-muted">{reason}</span>
      </p>
      {isOver && (
        <Button
          disabled={busy}
          onClick={() => act(give('send-mail-again', { ticketId, key, round }, t('It is sent again.')))}
        >
          {t('Send again')}
        </Button>
      )}
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
    </div>
  );
}
