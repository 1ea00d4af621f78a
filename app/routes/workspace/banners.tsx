import { X } from 'lucide-react';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../live/notices.tsx';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import { takeUpdate, useUpdateWaiting } from '../../live/use-update.ts';
import { firstSyncWords } from '../../words/sync-words.ts';
import { t } from '../../words/t.ts';

/** What concerns the whole page: faults of this device, a version too old, the first sync in numbers. */
export function Banners() {
  const status = useSyncStatus();
  const { notice, dismiss } = useNotices();
  const updateWaiting = useUpdateWaiting();
  return (
    <>
      {status.storageFault !== null && (
        <Banner
          tone="alarm"
          action={<Button onClick={() => window.location.reload()}>{t('Load the page again')}</Button>}
        >
          {status.storageFault}
        </Banner>
      )}
      {notice?.tone === 'alarm' && (
        <Banner
          key={notice.turn}
          tone="alarm"
          action={
            <>
              {notice.undo !== null && <Button onClick={notice.undo}>{t('Undo')}</Button>}
              <IconButton icon={X} label={t('Dismiss')} onClick={dismiss} />
            </>
          }
        >
          {notice.text}
        </Banner>
      )}
      {status.upgradeNeeded && (
        <Banner
          tone="alarm"
          action={
            <Button onClick={updateWaiting ? takeUpdate : () => window.location.reload()}>
              {t('Update')}
            </Button>
          }
        >
          {t(
            'This version is too old to receive changes. What you write is kept and goes out after the update.',
          )}
        </Banner>
      )}
      {status.firstSync !== null && <FirstSync firstSync={status.firstSync} />}
    </>
  );
}

function FirstSync({ firstSync }: { firstSync: { received: number; total: number; openReady: boolean } }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-shelf px-4 py-2 text-muted">
      <p id="first-sync">{firstSyncWords(firstSync)}</p>
      <progress
        aria-labelledby="first-sync"
        className="progress h-1 w-40"
        max={Math.max(1, firstSync.total)}
        value={firstSync.received}
      />
    </div>
  );
}
