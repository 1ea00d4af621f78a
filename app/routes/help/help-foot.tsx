import { Button } from '../../components/button.tsx';
import { useInstall } from '../../live/help/use-install.ts';
import { rich, t } from '../../words/t.ts';

/** What to know of a page that works with no network, and the way to keep it at hand. */
export function HelpFoot() {
  const install = useInstall();
  return (
    <footer className="border-t border-line bg-shelf">
      <div className="mx-auto flex w-full max-w-172 flex-col gap-2 px-4 py-4 text-sm text-muted">
        {install.kind === 'asked' && (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="min-w-0 flex-1 basis-60">
              {t('Keep this page on your home screen, and it is there with no network too.')}
            </span>
            <Button onClick={install.ask}>{t('Install')}</Button>
          </p>
        )}
        {install.kind === 'by-hand' && (
          <p>
            {rich('To keep this page: tap Share, then <strong>Add to Home Screen</strong>.', {
              strong: (words) => <span className="font-strong">{words}</span>,
            })}
          </p>
        )}
        <details>
          <summary className="target-inline">{t('What happens with no network?')}</summary>
          <p className="pt-2">
            {t(
              'You can write, and add photos, all the same. It is saved on this phone and goes out by itself once there is a network and this page is open.',
            )}
          </p>
          <p className="pt-2">
            {t(
              'Safari on iPhone, iPad and Mac empties pages that were not opened for seven days. A page on your home screen is kept. So open this page again soon when something still waits on it.',
            )}
          </p>
        </details>
      </div>
    </footer>
  );
}
