import { useNavigate } from '@remix-run/react';
import { useCallback, useState } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { usePreference } from '../../live/use-preference.ts';
import type { Selection } from './use-selection.ts';

/**
 * Which row the keyboard is at: the one last moved to, else the open ticket, else the first. `search` is the list's address; `pick` is told of the
 * keys that pick it.
 */
export function useRowFocus(
  rows: readonly TicketRow[],
  openId: string | null,
  search: string,
  reveal: (index: number) => void,
  pick: Selection['pick'],
) {
  const navigate = useNavigate();
  const [singleKeys] = usePreference('singleKeys');
  const [at, setAt] = useState<{ id: string | null; turn: number }>({ id: null, turn: 0 });
  const indexOf = (id: string | null) =>
    id === null ? -1 : rows.findIndex(({ ticket }) => ticket.id === id);
  const found = indexOf(at.id);
  const here = found >= 0 ? found : indexOf(openId);
  const move = (step: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + step));
    const row = rows[index];
    if (row === undefined) return;
    reveal(index);
    setAt(({ turn }) => ({ id: row.ticket.id, turn: turn + 1 }));
  };
  const reachableId = rows[Math.max(0, here)]?.ticket.id ?? null;
  const pickHere = (how: 'one' | 'range') => {
    if (reachableId === null) return;
    move(0);
    pick(reachableId, how);
  };
  const backToList = () => {
    if (openId === null) return;
    navigate(`/inbox${search}`);
    // The row of the ticket that was open takes the focus, so that the next key goes on from there.
    setAt(({ turn }) => ({ id: openId, turn: turn + 1 }));
  };
  useKeys(
    {
      next: () => move(1),
      previous: () => move(-1),
      select: () => pickHere('one'),
      'select-range': () => pickHere('range'),
      'open-row': () => reachableId !== null && navigate(`/inbox/${reachableId}${search}`),
      list: backToList,
    },
    singleKeys,
  );
  const arrive = useCallback(() => setAt((now) => (now.turn === 0 ? now : { ...now, turn: 0 })), []);
  return { reachableId, arrive, focusTurn: at.turn, move };
}
