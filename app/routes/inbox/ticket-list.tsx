import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { TicketLine } from '../../components/ticket-line.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { lineFacts, type LineReader } from '../../live/line-facts.ts';
import { namesOf } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { closeAfterDays } from '../../live/workspace-settings.ts';
import { useHolding, type Holder } from './use-holding.ts';
import { useRowFocus } from './use-row-focus.ts';

const ROW_PX = 60;
const DENSE_ROW_PX = 36;

interface TicketListProps {
  readonly rows: readonly TicketRow[];
  /** The filter as it stands in the address, kept while a ticket is open. */
  readonly search: string;
  readonly openId: string | null;
  readonly hold: (holder: Holder) => void;
  readonly release: (holder: Holder) => void;
}

/** The rows in sight out of however many there are. Tab reaches one of them; j, k and the arrows move among them. */
export function TicketList({ rows, search, openId, hold, release }: TicketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [dense] = usePreference('denseRows');
  const reader = useLineReader();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (dense ? DENSE_ROW_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.ticket.id ?? index,
    overscan: 6,
  });
  const { reachableId, focusTurn, move } = useRowFocus(rows, openId, search, (index) =>
    virtual.scrollToIndex(index),
  );
  useHolding(scroller, hold, release);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label="Tickets" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row.ticket;
          return (
            <li
              key={key}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              <TicketLine
                {...lineFacts(row, reader)}
                id={id}
                to={`/inbox/${id}${search}`}
                nowMs={reader.nowMs}
                dense={dense}
                current={id === openId}
                reachable={id === reachableId}
                focusTurn={id === reachableId ? focusTurn : 0}
                onStep={move}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useLineReader(): LineReader {
  const { person } = useDesk();
  const snapshot = useSnapshot();
  const nowMs = useNow();
  return useMemo(
    () => ({
      read: snapshot.read,
      names: namesOf(snapshot),
      personId: person.id,
      nowMs,
      closeAfterDays: closeAfterDays(snapshot.read),
    }),
    [snapshot, person.id, nowMs],
  );
}
