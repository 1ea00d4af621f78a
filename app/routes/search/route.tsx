import type { MetaFunction } from '@remix-run/react';
import { FaultPage } from '../../components/fault-page.tsx';
import { t } from '../../words/t.ts';
import { SearchScreen } from './search-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('Search · Roost') }];

/** Search over everything on this device; the question stands in the address. */
export default function SearchRoute() {
  return <SearchScreen />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
