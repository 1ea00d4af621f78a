import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { EVERYTHING, type TicketFilter } from '../../live/ticket-filter.ts';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import { useCounts } from '../../live/use-ticket-list.ts';
import { t } from '../../words/t.ts';
import { EMPTY_VIEW_WORDS } from '../../words/view-words.ts';

/** Why the list is empty, in one sentence. */
export function EmptyList({
  filter,
  isReading,
  onFilter,
}: {
  filter: TicketFilter;
  /** The tickets are on this device, and not in memory yet. */
  isReading: boolean;
  onFilter: (next: TicketFilter) => void;
}) {
  const { firstSync } = useSyncStatus();
  const { risk } = useCounts().views;
  const { view, sort } = filter;
  const narrowed =
    filter.text !== '' ||
    filter.fields.length > 0 ||
    filter.status !== null ||
    filter.queueId !== null ||
    filter.assigneeId !== null;
  if (isReading) return <EmptyState sentence={t('Reading the finished tickets on this device.')} />;
  if (narrowed)
    return (
      <EmptyState
        sentence={t('No ticket on this device fits these filters.')}
        action={
          <Button onClick={() => onFilter({ ...EVERYTHING, view, sort })}>{t('Clear the filters')}</Button>
        }
      />
    );
  if (firstSync !== null && !firstSync.openReady)
    return (
      <EmptyState sentence={t('Tickets appear here as they arrive. You can open the first ones at once.')} />
    );
  if (view === 'risk' && risk === null) return <EmptyState sentence={t('Working out what falls due.')} />;
  return <EmptyState bird={view === 'mine'} sentence={EMPTY_VIEW_WORDS[view]} />;
}
