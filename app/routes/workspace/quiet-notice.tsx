import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useNotices } from '../../live/notices.tsx';
import { useHolding } from '../../live/use-holding.ts';
import { t } from '../../words/t.ts';

/** How long it stays when nobody has a hand on it. The key for undoing works on afterwards. */
const SHOWN_MS = 12_000;

/** What was just done, beside the page and not in it, with the way back. */
export function QuietNotice() {
  const { notice, dismiss } = useNotices();
  const [held, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const shown = notice?.tone === 'quiet' ? notice : null;
  const turn = shown?.turn;
  useHolding(
    place,
    () => setHeld(true),
    () => setHeld(false),
  );
  useEffect(() => {
    if (turn === undefined || held) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [turn, held, dismiss]);
  return (
    <div
      ref={place}
      role="status"
      className="fixed z-30 max-laptop:inset-x-4 max-laptop:top-16 laptop:bottom-40 laptop:pointer-coarse:bottom-60 laptop:left-2 laptop:w-48 print:hidden"
    >
      {shown !== null && (
        <div
          key={shown.turn}
          className="flex animate-appear items-start gap-1 rounded-md border border-line bg-surface p-2 text-sm shadow-popover laptop:flex-wrap"
        >
          <p className="min-w-0 flex-1 self-center px-1 break-words laptop:order-1">{shown.text}</p>
          {shown.undo !== null && (
            <Button tight className="laptop:order-3 laptop:w-full" onClick={shown.undo}>
              {t('Undo')}
            </Button>
          )}
          <IconButton icon={X} label={t('Dismiss')} className="laptop:order-2" onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
