import { Link, useSearchParams } from '@remix-run/react';
import { buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import { firstSyncWords } from '../../words/sync-words.ts';
import { t } from '../../words/t.ts';

/** The address names a ticket that this device does not hold. */
export function MissingTicket() {
  const { firstSync } = useSyncStatus();
  const [search] = useSearchParams();
  const sentence =
    firstSync === null
      ? t(
          'This ticket is not on this device. The address may be mistyped, or the ticket lies in a queue you are not in.',
        )
      : t('This ticket has not arrived yet. {firstSync}', { firstSync: firstSyncWords(firstSync) });
  return (
    <section aria-label={t('Ticket')} className="min-h-0 bg-surface">
      <EmptyState
        sentence={sentence}
        action={
          <Link to={`/inbox?${search.toString()}`} className={buttonClass('outline')}>
            {t('Back to the list')}
          </Link>
        }
      />
    </section>
  );
}
