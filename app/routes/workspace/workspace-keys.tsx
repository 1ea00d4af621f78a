import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useTriage } from '../../live/use-triage.ts';
import { usePreference } from '../../live/use-preference.ts';
import { KeySheet } from './key-sheet.tsx';

/** The keys that work on every screen. */
export function WorkspaceKeys() {
  const navigate = useNavigate();
  const [singleKeys] = usePreference('singleKeys');
  const [sheetOpen, setSheetOpen] = useState(false);
  const { undo } = useTriage();
  useKeys({ 'new-ticket': () => navigate('/new'), 'key-sheet': () => setSheetOpen(true), undo }, singleKeys);
  return <KeySheet open={sheetOpen} onClose={() => setSheetOpen(false)} />;
}
