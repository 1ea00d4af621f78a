import { useParams } from '@remix-run/react';
import type { TicketEdit } from '../../../sync/client/commands.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useShownList } from '../../live/shown-list.tsx';
import { useClaims } from '../../live/use-claims.ts';
import { useMoveOn } from '../../live/use-move-on.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useTriage } from '../../live/use-triage.ts';

/**
 * The keys that change tickets: those that are picked, else the one whose row has the focus, else the open one. What they did is told, since the
 * eyes may be elsewhere, and can be undone.
 */
export function TicketKeys() {
  const { person, workspace } = useDesk();
  const { ticketId } = useParams();
  const [singleKeys] = usePreference('singleKeys');
  const shown = useShownList();
  const triage = useTriage();
  const moveOn = useMoveOn();
  const claims = useClaims();
  const targets = (): readonly string[] => {
    const { picked } = shown();
    if (picked.size > 0) return [...picked];
    const id = focusedRow() ?? ticketId;
    return id === undefined || workspace.read.ticket(id) === null ? [] : [id];
  };
  const edit = (change: TicketEdit) => () => {
    const ids = targets();
    if (ids.length > 0) triage.change(ids, change);
  };
  const solve = () => {
    const ids = targets();
    const [only, ...others] = ids;
    if (only === undefined) return;
    const isOpenOne = others.length === 0 && only === ticketId;
    const isSolved = workspace.read.ticket(only)?.ticket.status === 'solved';
    triage.change(ids, { status: 'solved' }, isOpenOne && !isSolved ? moveOn(only) : undefined);
  };
  useKeys(
    {
      solve,
      pend: edit({ status: 'pending' }),
      'assign-me': edit({ assigneeId: person.id }),
      claim: () => {
        const ids = targets();
        if (ids.length > 0) claims.claim(ids);
      },
      low: edit({ priority: 'low' }),
      normal: edit({ priority: 'normal' }),
      high: edit({ priority: 'high' }),
      urgent: edit({ priority: 'urgent' }),
    },
    singleKeys,
  );
  return null;
}

function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset['ticket'];
}
