import { Link2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { TextField } from '../../components/field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Popover } from '../../components/popover.tsx';
import { TicketPicks } from '../../components/ticket-picks.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { duplicateCandidates } from '../../live/duplicates.ts';
import { useAct } from '../../live/use-act.ts';
import { requesterName } from '../../live/use-names.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

/** Says which ticket this one is a duplicate of: similar ones are offered, any other is found by its subject or reference. */
export function LinkDuplicate({ ticket }: { readonly ticket: Ticket }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('Link as duplicate')}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton inline icon={Link2} label={t('Link as duplicate')} />}
    >
      <Choice ticket={ticket} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function Choice({ ticket, onDone }: { readonly ticket: Ticket; readonly onDone: () => void }) {
  const { commands } = useDesk().workspace;
  const snapshot = useDeferredSnapshot();
  const act = useAct();
  const [typed, setTyped] = useState('');
  const found = useMemo(
    () => duplicateCandidates(snapshot.read.standing(), ticket, typed.trim()),
    [snapshot, ticket, typed],
  );
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('The ticket it repeats')}
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
        label={t('Tickets to link to')}
        tickets={found.map((row) => row.ticket)}
        requesterOf={(one) => requesterName(snapshot.read, one)}
        onPick={({ id }) => act(commands.linkDuplicate(ticket.id, id), onDone)}
      />
    </div>
  );
}
