import { useLocation, useSearchParams, type MetaFunction } from '@remix-run/react';
import { t } from '../../../words/t.ts';
import { RequestScreen } from './request-screen.tsx';

export const meta: MetaFunction = () => [{ title: t('New request · Roost') }];

/** Whatever is asked for in the address is read where it is shown: nothing has to be loaded. */
export function shouldRevalidate() {
  return false;
}

export default function NewRequestRoute() {
  const [search] = useSearchParams();
  const draftId = search.get('draft');
  // Whoever comes here again begins another one; what was entered is among the drafts.
  const { key } = useLocation();
  return <RequestScreen key={draftId ?? key} draftId={draftId} />;
}
