import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { WhenWhole } from '../../live/when-whole.tsx';
import { t } from '../../words/t.ts';
import { DeviceScreen } from './device-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('This device · Roost') }];

/** What this device holds of the helpdesk, how safe it is here, and how it has got on with the server. */
export default function DeviceRoute() {
  return (
    <WhenWhole>
      <DeviceScreen />
    </WhenWhole>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
