import { EmptyState } from '../../components/empty-state.tsx';
import { t } from '../../words/t.ts';

/** Beside the list while no ticket is open. */
export default function InboxEmptyRoute() {
  return (
    <div className="hidden min-h-0 bg-surface tablet:block">
      <EmptyState sentence={t('Choose a ticket. With j and k you move through the list, Enter opens.')} />
    </div>
  );
}
