import {
  Outlet,
  redirect,
  useLoaderData,
  type ClientLoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { DeskProvider } from '../../live/desk-context.tsx';
import { NoticesProvider } from '../../live/notices.tsx';
import { openDesk } from '../../live/open-desk.ts';
import { Banners } from './banners.tsx';
import { DoneNotice } from './done-notice.tsx';
import { Header } from './header.tsx';
import { SyncAnnouncer } from './sync-announcer.tsx';
import { TicketKeys } from './ticket-keys.tsx';
import { ViewsPane } from './views-pane.tsx';
import { WorkspaceKeys } from './workspace-keys.tsx';

export const meta: MetaFunction = () => [{ title: 'Roost' }];

/** Opens the desk of the person this device belongs to, or leads to sign-in and back. */
export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const desk = await openDesk();
  if (typeof desk !== 'string') return { desk };
  const { pathname, search } = new URL(request.url);
  return redirect(`/sign-in?${new URLSearchParams({ returnTo: pathname + search, why: desk }).toString()}`);
}

/** The desk stays open for as long as the page does. */
export function shouldRevalidate() {
  return false;
}

export default function WorkspaceRoute() {
  const { desk } = useLoaderData<typeof clientLoader>();
  return (
    <DeskProvider desk={desk}>
      <NoticesProvider>
        <div className="flex h-dvh flex-col bg-ground text-ink">
          <a href="#main" className="skip-link">
            Skip to content
          </a>
          <Header />
          <Banners />
          <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] laptop:grid-cols-[208px_minmax(0,1fr)]">
            <ViewsPane />
            <Outlet />
          </div>
        </div>
        <SyncAnnouncer />
        <DoneNotice />
        <WorkspaceKeys />
        <TicketKeys />
      </NoticesProvider>
    </DeskProvider>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
