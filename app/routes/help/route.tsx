import { Outlet, type MetaFunction } from '@remix-run/react';
import { useEffect } from 'react';
import { FaultPage } from '../../components/fault-page.tsx';
import { startHelp } from '../../live/help/help-desk.ts';
import { NoticesProvider } from '../../live/notices.tsx';
import { t } from '../../words/t.ts';
import { HelpFoot } from './help-foot.tsx';
import { HelpHead } from './help-head.tsx';
import { HelpNotice } from './help-notice.tsx';

export const meta: MetaFunction = () => [{ title: t('Help · Roost') }];

/** The pages of whoever asks for help. What they hold is opened behind the first picture, with no network too. */
export default function HelpRoute() {
  useEffect(startHelp, []);
  return (
    <NoticesProvider>
      <div className="roomy flex min-h-dvh flex-col bg-ground text-base text-ink">
        <a href="#main" className="skip-link">
          {t('Skip to content')}
        </a>
        <HelpHead />
        <HelpNotice />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-172 flex-1 px-4 py-6 tablet:py-10">
          <Outlet />
        </main>
        <HelpFoot />
      </div>
    </NoticesProvider>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
