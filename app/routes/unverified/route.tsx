import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { UnverifiedScreen } from './unverified-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('Unverified mail · Roost') }];

/** Mail that waits for an agent to say what becomes of it. */
export default function UnverifiedRoute() {
  return <UnverifiedScreen />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
