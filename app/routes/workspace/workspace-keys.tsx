import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useKeys } from '../../keyboard/use-keys.ts';
import { EVERYTHING, writeFilter, type View } from '../../live/ticket-filter.ts';
import { usePreference } from '../../live/use-preference.ts';
import { KeySheet } from './key-sheet.tsx';

/** The keys that work on every screen. */
export function WorkspaceKeys() {
  const navigate = useNavigate();
  const [singleKeys] = usePreference('singleKeys');
  const [sheetOpen, setSheetOpen] = useState(false);
  const go = (view: View) => () => navigate(`/inbox${writeFilter({ ...EVERYTHING, view })}`);
  useKeys(
    {
      'new-ticket': () => navigate('/new'),
      'key-sheet': () => setSheetOpen(true),
      'go-open': go('open'),
      'go-mine': go('mine'),
      'go-unassigned': go('unassigned'),
      'go-all': go('all'),
      'go-outbox': () => navigate('/outbox'),
    },
    singleKeys,
  );
  return <KeySheet open={sheetOpen} onClose={() => setSheetOpen(false)} />;
}
