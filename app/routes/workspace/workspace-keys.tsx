import { useLocation, useNavigate } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useNotices } from '../../live/notices.tsx';
import { EVERYTHING, writeFilter, type View } from '../../live/ticket-filter.ts';
import { usePreference } from '../../live/use-preference.ts';

const KeySheet = lazy(() => import('./key-sheet.lazy.tsx'));

/** The keys that work on every screen. */
export function WorkspaceKeys() {
  const navigate = useNavigate();
  const [singleKeys] = usePreference('singleKeys');
  const [sheetOpen, setSheetOpen] = useState(false);
  const { undoLast } = useNotices();
  // The list and the search have a field of their own for this key.
  const hasField = /^\/(inbox|search)/.test(useLocation().pathname);
  const go = (view: View) => () => navigate(`/inbox${writeFilter({ ...EVERYTHING, view })}`);
  useKeys(
    {
      'new-ticket': () => navigate('/new'),
      log: () => navigate('/log'),
      'key-sheet': () => setSheetOpen(true),
      undo: undoLast,
      'go-open': go('open'),
      'go-mine': go('mine'),
      'go-unassigned': go('unassigned'),
      'go-all': go('all'),
      'go-news': () => navigate('/news'),
      'go-outbox': () => navigate('/outbox'),
      ...(hasField ? {} : { filter: () => navigate('/search') }),
    },
    singleKeys,
  );
  return (
    sheetOpen && (
      <Suspense fallback={null}>
        <KeySheet onClose={() => setSheetOpen(false)} />
      </Suspense>
    )
  );
}
