import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { NewsScreen } from './news-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('For you · Roost') }];

/** What others, and the clocks, did that concerns whoever looks. */
export default function NewsRoute() {
  return <NewsScreen />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
