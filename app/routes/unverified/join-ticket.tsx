import { useMemo, useState } from 'react';
import type { WaitingMail } from '../../../sync/domain/mail.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Popover } from '../../components/popover.tsx';
import { TicketPicks } from '../../components/ticket-picks.tsx';
import { duplicateCandidates } from '../../live/duplicates.ts';
import { requesterName } from '../../live/use-names.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

interface JoinTicketProps {
  readonly mail: WaitingMail;
  readonly disabled: boolean;
  readonly onJoin: (ticket: Ticket) => void;
}

/** Chooses a ticket that a mail joins: one that sounds like its subject, or any by its reference or words of its subject. */
export function JoinTicket({ mail, disabled, onJoin }: JoinTicketProps) {
  const [open, setOpen] = useState(false);
  const join = (ticket: Ticket) => {
    setOpen(false);
    onJoin(ticket);
  };
  return (
    <Popover
      label={t('Join a ticket')}
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button disabled={disabled}>{t('Join a ticket…')}</Button>}
    >
      <Tickets mail={mail} onJoin={join} />
    </Popover>
  );
}

function Tickets({ mail, onJoin }: Omit<JoinTicketProps, 'disabled'>) {
  const snapshot = useDeferredSnapshot();
  const [typed, setTyped] = useState('');
  const { id, subject } = mail;
  const found = useMemo(
    () => duplicateCandidates(snapshot.read.standing(), { id, subject }, typed.trim()),
    [snapshot, id, subject, typed],
  );
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('The ticket that it belongs to')}
        autoComplete="off"
        placeholder={t('Subject or reference')}
        value={typed}
        onType={setTyped}
      />
      {found.length === 0 && (
        <p className="text-muted">
          {typed === '' ? t('No similar ticket is here.') : t('No ticket here fits that.')}
        </p>
      )}
      <TicketPicks
        label={t('Tickets to join')}
        tickets={found.map(({ ticket }) => ticket)}
        requesterOf={(ticket) => requesterName(snapshot.read, ticket)}
        onPick={onJoin}
      />
    </div>
  );
}
