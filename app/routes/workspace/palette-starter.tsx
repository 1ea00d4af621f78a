import { Command, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { catchKeysAhead, type TakeAhead } from '../../keyboard/keys-ahead.ts';
import { t } from '../../words/t.ts';
import type { PaletteDialog } from './palette/use-deeds.ts';
import { useTargets } from './use-targets.ts';

const load = () => import('./palette/palette.lazy.tsx');
const Palette = lazy(load);
const KeySheet = lazy(() => import('./key-sheet.lazy.tsx'));
const SignOutDialog = lazy(() => import('../../sign-out/sign-out-dialog.lazy.tsx'));

/** What the palette is about, and where the focus was. */
interface Asked {
  readonly targetIds: readonly string[];
  readonly from: Element | null;
  /** What is typed from the asking until the field is there. */
  readonly takeAhead: TakeAhead;
}

/** Opens the palette: by Ctrl or Cmd K anywhere, or by a button, which on a phone stands where search does, since the palette leads there too. */
export function PaletteStarter() {
  const targets = useTargets();
  // Settled when it is asked for, since the focus leaves the row it was on.
  const [asked, setAsked] = useState<Asked | null>(null);
  const [dialog, setDialog] = useState<PaletteDialog | null>(null);
  const open = () =>
    setAsked({
      targetIds: targets(),
      from: document.activeElement,
      takeAhead: catchKeysAhead(window, () => setAsked(null)),
    });
  useEffect(() => () => void asked?.takeAhead(), [asked]);
  usePaletteKey(open);
  return (
    <>
      <button
        type="button"
        aria-label={t('Find or do anything')}
        aria-haspopup="dialog"
        title={t('Find or do anything (Ctrl K)')}
        className="target grid place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
        onPointerEnter={() => void load()}
        onClick={open}
      >
        <Icon of={Command} className="max-tablet:hidden" />
        <Icon of={Search} className="tablet:hidden" />
      </button>
      <Suspense fallback={null}>
        {asked !== null && <Palette {...asked} onClose={() => setAsked(null)} openDialog={setDialog} />}
        {dialog === 'keys' && <KeySheet onClose={() => setDialog(null)} />}
        {dialog === 'sign-out' && <SignOutDialog onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}

/** Hears Ctrl or Cmd K wherever the focus is: not over an open dialog, and not where what has the focus has taken the key for itself. */
function usePaletteKey(open: () => void): void {
  const newest = useRef(open);
  useLayoutEffect(() => {
    newest.current = open;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      if (event.defaultPrevented) return;
      // The browser's own search bar would take the person away from here.
      event.preventDefault();
      if (document.querySelector('[role="dialog"]') === null) newest.current();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
