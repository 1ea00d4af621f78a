import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Popover } from '../../components/popover.tsx';
import { TicketChooser } from '../../components/ticket-chooser.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useSimilarSearch } from '../../live/use-ticket-search.ts';
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
  const act = useAct();
  return (
    <TicketChooser
      label={t('The ticket it repeats')}
      listLabel={t('Tickets to link to')}
      search={useSimilarSearch(ticket)}
      onPick={({ id }) => act(commands.linkDuplicate(ticket.id, id), onDone)}
    />
  );
}
