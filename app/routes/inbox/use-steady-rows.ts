import { useMemo, useState } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { countMoves } from '../../live/count-moves.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import type { Holder } from '../../live/use-holding.ts';

interface Held {
  readonly by: readonly Holder[];
  /** The order on screen since somebody has had a hand on the list, and the list it belongs to. */
  readonly ids: readonly string[];
  readonly list: string;
}

/**
 * Keeps rows where they are while the pointer or the focus is in the list. What a row says stays live; rows that would come, go or move
 * wait, and are counted, until `take` or until nobody holds the list. `list` names the list: another one starts afresh.
 */
export function useSteadyRows(rows: readonly TicketRow[], list: string) {
  const { read } = useDeferredSnapshot();
  const [held, setHeld] = useState<Held | null>(null);
  const ids = useMemo(() => rows.map(({ ticket }) => ticket.id), [rows]);
  const isHeld = held !== null && held.list === list && held.ids.length > 0;
  const shown = isHeld ? held.ids : ids;
  const waiting = useMemo(() => countMoves(shown, ids), [shown, ids]);
  if (held !== null && held.list !== list) setHeld({ ...held, ids, list });
  return {
    rows: isHeld && waiting > 0 ? shown.flatMap((id) => read.ticket(id) ?? []) : rows,
    waiting,
    hold: (holder: Holder) =>
      setHeld((now) =>
        now === null ? { by: [holder], ids, list } : { ...now, by: [...new Set([...now.by, holder])] },
      ),
    release: (holder: Holder) =>
      setHeld((now) => {
        const by = now?.by.filter((one) => one !== holder) ?? [];
        return now === null || by.length === 0 ? null : { ...now, by };
      }),
    take: () => setHeld((now) => (now === null ? null : { ...now, ids })),
  };
}
