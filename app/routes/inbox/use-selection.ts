import { useMemo, useState } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { NOTHING_PICKED, pickAll, pickOne, pickRange, type RowSelection } from '../../live/row-selection.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';

/** Picked rows of the list on screen, and the ways to pick. */
export interface Selection {
  /** What was picked stays so when a change takes it out of the list, so that the next change meets the same tickets. */
  readonly ids: ReadonlySet<string>;
  readonly pick: (id: string, how: 'one' | 'range') => void;
  readonly pickAll: () => void;
  readonly clear: () => void;
}

/** Keeps what is picked while tickets come, go and move; only one that leaves the device is let go. `list` names the list: another one starts with nothing picked. */
export function useSelection(rows: readonly TicketRow[], list: string): Selection {
  const snapshot = useSnapshot();
  const [kept, setKept] = useState<{ readonly list: string; readonly picked: RowSelection }>({
    list,
    picked: NOTHING_PICKED,
  });
  const order = useMemo(() => rows.map(({ ticket }) => ticket.id), [rows]);
  const picked = kept.list === list ? kept.picked : NOTHING_PICKED;
  const ids = useMemo(
    () => new Set([...picked.ids].filter((id) => snapshot.read.ticket(id) !== null)),
    [snapshot, picked],
  );
  const change = (next: (before: RowSelection) => RowSelection) =>
    setKept((before) => ({ list, picked: next(before.list === list ? before.picked : NOTHING_PICKED) }));
  return {
    ids,
    pick: (id, how) => change((now) => (how === 'one' ? pickOne(now, id) : pickRange(now, id, order))),
    pickAll: () => change(() => pickAll(order)),
    clear: () => change(() => NOTHING_PICKED),
  };
}
