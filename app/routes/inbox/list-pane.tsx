import { useSearchParams } from '@remix-run/react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import clsx from 'clsx';
import { lazy, Suspense, useMemo } from 'react';
import { readFilter, writeFilter } from '../../live/ticket-filter.ts';
import { useTellShownList } from '../../live/shown-list.tsx';
import { useClaims } from '../../live/use-claims.ts';
import { useTicketList } from '../../live/use-ticket-list.ts';
import { t } from '../../words/t.ts';
import { EmptyList } from './empty-list.tsx';
import { ListHead } from './list-head.tsx';
import { TicketList } from './ticket-list.tsx';
import { useSelection } from './use-selection.ts';
import { useSteadyRows } from './use-steady-rows.ts';

/** More than this nobody works through before a claim has run out. */
const CLAIMED_AT_ONCE = 200;

const NO_ROWS: readonly TicketRow[] = [];

const BulkBar = lazy(() => import('./bulk-bar.lazy.tsx'));

/** The list of tickets that the address asks for. */
export function ListPane({ openId }: { openId: string | null }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(asked)), [asked]);
  const address = writeFilter(filter);
  const found = useTicketList(filter);
  const rows = found ?? NO_ROWS;
  const steady = useSteadyRows(rows, address);
  const selection = useSelection(steady.rows, address);
  const picked = selection.ids.size;
  const claims = useClaims();
  useTellShownList(steady.rows, selection.ids);
  return (
    <section
      aria-labelledby="list-title"
      className={clsx(
        'min-h-0 flex-col bg-shelf print:hidden',
        openId === null ? 'flex' : 'hidden tablet:flex',
      )}
    >
      <ListHead
        filter={filter}
        count={found === null ? null : steady.rows.length}
        titleLevel={openId === null ? 1 : 2}
        onFilter={(next) => setSearch(writeFilter(next), { replace: true, preventScrollReset: true })}
        onClaimAll={
          steady.rows.length === 0 || steady.rows.length > CLAIMED_AT_ONCE
            ? null
            : () => claims.claim(steady.rows.map(({ ticket }) => ticket.id))
        }
      />
      {steady.waiting > 0 && <UpdatesButton count={steady.waiting} onTake={steady.take} />}
      {steady.rows.length === 0 ? (
        <EmptyList
          filter={filter}
          isReading={found === null}
          onFilter={(next) => setSearch(writeFilter(next), { replace: true })}
        />
      ) : (
        <TicketList
          rows={steady.rows}
          search={address}
          openId={openId}
          selection={selection}
          hold={steady.hold}
          release={steady.release}
        />
      )}
      <p role="status" className="sr-only">
        {picked > 0 && t('{picked, plural, one {# ticket} other {# tickets}} selected', { picked })}
      </p>
      {picked > 0 && (
        <Suspense fallback={null}>
          <BulkBar ids={selection.ids} onClear={selection.clear} />
        </Suspense>
      )}
    </section>
  );
}

/** What would have moved under the pointer waits here. */
function UpdatesButton({ count, onTake }: { count: number; onTake: () => void }) {
  return (
    <button
      type="button"
      onClick={onTake}
      className="target border-b border-line bg-surface px-4 py-1 text-left font-strong text-plum hover:bg-hover"
    >
      {t('{count, plural, one {# update} other {# updates}}', { count })}
    </button>
  );
}
