import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { OutboxScreen } from './outbox-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('Outbox · Roost') }];

/** Everything on this device that the server does not have. */
export default function OutboxRoute() {
  return <OutboxScreen />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
