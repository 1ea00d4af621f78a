import { useLocation, useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useKeys } from '../../keyboard/use-keys.ts';
import { usePreference } from '../../live/use-preference.ts';
import { KeySheet } from './key-sheet.tsx';

/** The keys that work on every screen. */
export function WorkspaceKeys() {
  const navigate = useNavigate();
  const [singleKeys] = usePreference('singleKeys');
  const [sheetOpen, setSheetOpen] = useState(false);
  // The list and the search have a field of their own for this key.
  const hasField = /^\/(inbox|search)/.test(useLocation().pathname);
  useKeys(
    {
      'new-ticket': () => navigate('/new'),
      'key-sheet': () => setSheetOpen(true),
      ...(hasField ? {} : { filter: () => navigate('/search') }),
    },
    singleKeys,
  );
  return <KeySheet open={sheetOpen} onClose={() => setSheetOpen(false)} />;
}
