import { X } from 'lucide-react';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useHelp } from '../../live/help/help-desk.ts';
import { useNotices } from '../../live/notices.tsx';
import { takeUpdate, useUpdateWaiting } from '../../live/use-update.ts';
import { t } from '../../words/t.ts';

/** What concerns the whole page: what this device could not keep, and a new version. */
export function HelpNotice() {
  const help = useHelp();
  const { notice, dismiss } = useNotices();
  const updateWaiting = useUpdateWaiting();
  const fault = help.kind === 'fault' ? help.sentence : help.kind === 'open' ? help.fault : null;
  return (
    <>
      {fault !== null && (
        <Banner
          tone="alarm"
          action={<Button onClick={() => window.location.reload()}>{t('Load the page again')}</Button>}
        >
          {t('{fault} What you wrote is kept.', { fault })}
        </Banner>
      )}
      {notice !== null && (
        <Banner
          key={notice.turn}
          tone="alarm"
          action={<IconButton icon={X} label={t('Dismiss')} onClick={dismiss} />}
        >
          {notice.text}
        </Banner>
      )}
      {updateWaiting && (
        <Banner tone="quiet" action={<Button onClick={takeUpdate}>{t('Update')}</Button>}>
          {t('There is a new version of this page.')}
        </Banner>
      )}
    </>
  );
}
