import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { WhenWhole } from '../../live/when-whole.tsx';
import { t } from '../../words/t.ts';
import { ReportsScreen } from './reports-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('Reports · Roost') }];

/** How the desk is doing, worked out from what this device holds. */
export default function ReportsRoute() {
  return (
    <WhenWhole>
      <ReportsScreen />
    </WhenWhole>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
