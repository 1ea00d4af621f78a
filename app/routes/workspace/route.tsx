import {
  Outlet,
  redirect,
  useLoaderData,
  type ClientLoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/react';
import { lazy } from 'react';
import { FaultPage } from '../../components/fault-page.tsx';
import { DeskProvider } from '../../live/desk-context.tsx';
import { useFetchAhead } from '../../live/use-fetch-ahead.ts';
import { NoticesProvider } from '../../live/notices.tsx';
import { openDesk } from '../../live/open-desk.ts';
import { ShownListProvider } from '../../live/shown-list.tsx';
import { ViewEditing } from '../../live/view-editing.tsx';
import { t } from '../../words/t.ts';
import { Banners } from './banners.tsx';
import { ClaimAnnouncer } from './claim-announcer.tsx';
import { Header } from './header.tsx';
import { QuietNotice } from './quiet-notice.tsx';
import { SearchStarter } from './search-starter.tsx';
import { SyncAnnouncer } from './sync-announcer.tsx';
import { TicketKeys } from './ticket-keys.tsx';
import { UndoSend } from './undo-send.tsx';
import { ViewsPane } from './views-pane.tsx';
import { WorkspaceKeys } from './workspace-keys.tsx';

/** What every screen may ask for. */
const ON_REQUEST = [
  () => import('../../components/dialog.lazy.tsx'),
  () => import('../../components/menu.lazy.tsx'),
  () => import('../../components/popover.lazy.tsx'),
  () => import('./key-sheet.lazy.tsx'),
  () => import('./palette/palette.lazy.tsx'),
  () => import('../../sign-out/sign-out-dialog.lazy.tsx'),
  () => import('./view-dialog.lazy.tsx'),
];

const ViewDialog = lazy(() => import('./view-dialog.lazy.tsx'));

export const meta: MetaFunction = () => [{ title: 'Roost' }];

/** Opens the desk of the person this device belongs to, or leads to sign-in and back. */
export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const desk = await openDesk();
  if (typeof desk !== 'string') return desk.person.role === 'requester' ? redirect('/help') : { desk };
  const { pathname, search } = new URL(request.url);
  return redirect(`/sign-in?${new URLSearchParams({ returnTo: pathname + search, why: desk }).toString()}`);
}

/** The desk stays open for as long as the page does. */
export function shouldRevalidate() {
  return false;
}

export default function WorkspaceRoute() {
  const { desk } = useLoaderData<typeof clientLoader>();
  useFetchAhead(ON_REQUEST);
  return (
    <DeskProvider desk={desk}>
      <NoticesProvider>
        <ShownListProvider>
          <ViewEditing dialog={ViewDialog}>
            <div className="flex h-dvh flex-col bg-ground text-ink">
              <a href="#main" className="skip-link">
                {t('Skip to content')}
              </a>
              <Header />
              <Banners />
              <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] laptop:grid-cols-[208px_minmax(0,1fr)]">
                <ViewsPane />
                <Outlet />
              </div>
            </div>
          </ViewEditing>
          <QuietNotice />
          <UndoSend />
          <SyncAnnouncer />
          <ClaimAnnouncer />
          <WorkspaceKeys />
          <SearchStarter />
          <TicketKeys />
        </ShownListProvider>
      </NoticesProvider>
    </DeskProvider>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
