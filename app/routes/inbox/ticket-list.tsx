import { useNavigate } from '@remix-run/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type RefObject } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { RowCheck } from '../../components/row-check.tsx';
import { TicketLine } from '../../components/ticket-line.tsx';
import { lineFacts } from '../../live/line-facts.ts';
import { useLineReader } from '../../live/use-line-reader.ts';
import { useOthersAt } from '../../live/use-presence.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useHolding, type Holder } from '../../live/use-holding.ts';
import { t } from '../../words/t.ts';
import { usePickGestures } from './use-pick-gestures.ts';
import { useRowFocus } from './use-row-focus.ts';
import type { Selection } from './use-selection.ts';

// The virtual list measures everything anew when it is given another function for keys: with another height, and not with each change of the rows.
const ROOMY = { px: 60, keyOf: (index: number) => index };
const DENSE = { px: 36, keyOf: (index: number) => index };

interface TicketListProps {
  readonly rows: readonly TicketRow[];
  /** The filter as it stands in the address, kept while a ticket is open. */
  readonly search: string;
  readonly openId: string | null;
  readonly selection: Selection;
  readonly hold: (holder: Holder) => void;
  readonly release: (holder: Holder) => void;
}

/** The rows in sight out of however many there are. Tab reaches one of them; j, k and the arrows move among them. */
export function TicketList({ rows, search, openId, selection, hold, release }: TicketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [dense] = usePreference('denseRows');
  const reader = useLineReader();
  const othersAt = useOthersAt();
  const navigate = useNavigate();
  const virtual = useVirtualRows(scroller, rows.length, dense);
  const reveal = (index: number) => virtual.scrollToIndex(index);
  const { reachableId, focusTurn, arrive, move } = useRowFocus(rows, openId, search, reveal, selection.pick);
  useHolding(scroller, hold, release);
  usePickGestures(scroller, selection);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t('Tickets')} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row.ticket;
          return (
            <li
              key={id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="group absolute inset-x-0 top-0"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              <TicketLine
                {...lineFacts(row, reader)}
                {...othersAt(id)}
                id={id}
                to={`/inbox/${id}${search}`}
                nowMs={reader.nowMs}
                dense={dense}
                current={id === openId}
                picked={selection.ids.has(id)}
                reachable={id === reachableId}
                focusTurn={id === reachableId ? focusTurn : 0}
                onOpen={navigate}
                onArrive={arrive}
                onStep={move}
              />
              <RowCheck
                name={row.ticket.subject}
                picked={selection.ids.has(id)}
                picking={selection.ids.size > 0}
                reachable={id === reachableId}
                onPick={(how) => selection.pick(id, how)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useVirtualRows(scroller: RefObject<HTMLElement>, count: number, dense: boolean) {
  const { px, keyOf } = dense ? DENSE : ROOMY;
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => px,
    getItemKey: keyOf,
    overscan: 6,
  });
}
