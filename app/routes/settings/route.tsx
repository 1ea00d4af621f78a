import { useParams, type MetaFunction } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { MacrosPart } from './answers/macros-part.tsx';
import { RepliesPart } from './answers/replies-part.tsx';
import { AuditScreen } from './audit-screen.tsx';
import { BlockedScreen } from './blocked-screen.tsx';
import { DevicesScreen } from './devices-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { PersonScreen } from './person-screen.tsx';
import { QueueScreen } from './queue-screen.tsx';
import { QueuesScreen } from './queues-screen.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { CalendarsPart } from './sla/calendars-part.tsx';
import { PoliciesPart } from './sla/policies-part.tsx';
import { TagsScreen } from './tags-screen.tsx';
import { ViewsPart } from './views/views-part.tsx';

const ApiKeysScreen = lazy(() => import('./integrations/api-keys-screen.lazy.tsx'));
const ImportScreen = lazy(() => import('./import/import-screen.lazy.tsx'));
const RetentionScreen = lazy(() => import('./retention-screen.lazy.tsx'));
const WebhooksScreen = lazy(() => import('./integrations/webhooks-screen.lazy.tsx'));

export const meta: MetaFunction = () => [{ title: t('Settings · Roost') }];

/** Who works here and how the desk is set up. */
export default function SettingsRoute() {
  const { part = 'people', id } = useParams();
  return (
    <SettingsFrame part={part}>
      <Part part={part} id={id} />
    </SettingsFrame>
  );
}

function Part({ part, id }: { readonly part: string; readonly id: string | undefined }) {
  switch (part) {
    case 'queues':
      return id === undefined ? <QueuesScreen /> : <QueueScreen key={id} id={id} />;
    case 'tags':
      return <TagsScreen />;
    case 'macros':
      return <MacrosPart key={id} id={id} />;
    case 'replies':
      return <RepliesPart key={id} id={id} />;
    case 'views':
      return <ViewsPart key={id} id={id} />;
    case 'sla':
      return <PoliciesPart key={id} id={id} />;
    case 'calendars':
      return <CalendarsPart key={id} id={id} />;
    case 'blocked':
      return <BlockedScreen />;
    case 'import':
      return (
        <Suspense fallback={null}>
          <ImportScreen />
        </Suspense>
      );
    case 'retention':
      return (
        <Suspense fallback={null}>
          <RetentionScreen />
        </Suspense>
      );
    case 'api-keys':
      return (
        <Suspense fallback={null}>
          <ApiKeysScreen />
        </Suspense>
      );
    case 'webhooks':
      return (
        <Suspense fallback={null}>
          <WebhooksScreen />
        </Suspense>
      );
    case 'devices':
      return <DevicesScreen />;
    case 'audit':
      return <AuditScreen />;
    default:
      return id === undefined ? <PeopleScreen /> : <PersonScreen key={id} id={id} />;
  }
}

export function ErrorBoundary() {
  return <FaultPage />;
}
