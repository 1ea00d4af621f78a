import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { NewsScreen } from './news-screen.tsx';

export const meta: MetaFunction = () => [{ title: 'For you · Roost' }];

/** What others, and the clocks, did that concerns whoever looks. */
export default function NewsRoute() {
  return <NewsScreen />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
