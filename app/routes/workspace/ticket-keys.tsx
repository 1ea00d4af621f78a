import { useParams } from '@remix-run/react';
import type { TicketEdit } from '../../../sync/client/commands.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { usePreference } from '../../live/use-preference.ts';
import { useTriage } from '../../live/use-triage.ts';

/** The keys that change the open ticket. Each says what it did, since the eyes may be on the conversation. */
export function TicketKeys() {
  const { person, workspace } = useDesk();
  const { ticketId = '' } = useParams();
  const [singleKeys] = usePreference('singleKeys');
  const triage = useTriage();
  const edit = (change: TicketEdit) => () => {
    // Asked for at the press: another key may just have changed the ticket.
    const row = workspace.read.ticket(ticketId);
    if (row !== null) triage(row.ticket, change);
  };
  useKeys(
    {
      solve: edit({ status: 'solved' }),
      pend: edit({ status: 'pending' }),
      'assign-me': edit({ assigneeId: person.id }),
      low: edit({ priority: 'low' }),
      normal: edit({ priority: 'normal' }),
      high: edit({ priority: 'high' }),
      urgent: edit({ priority: 'urgent' }),
    },
    singleKeys,
  );
  return null;
}
