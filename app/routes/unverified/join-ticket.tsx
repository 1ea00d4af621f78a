import { useState } from 'react';
import type { WaitingMail } from '../../../sync/domain/mail.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Popover } from '../../components/popover.tsx';
import { TicketChooser } from '../../components/ticket-chooser.tsx';
import { useSimilarSearch } from '../../live/use-ticket-search.ts';
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
  return (
    <TicketChooser
      label={t('The ticket that it belongs to')}
      listLabel={t('Tickets to join')}
      search={useSimilarSearch(mail)}
      onPick={onJoin}
    />
  );
}
