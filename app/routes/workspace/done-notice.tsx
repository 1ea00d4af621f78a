import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useNotices } from '../../live/notices.tsx';

/** Long enough to be read twice; the ticket itself shows the same for good. */
const SHOWN_MS = 6_000;

/** What was just done, at the foot of the page and read out; it covers no control for long and moves nothing. */
export function DoneNotice() {
  const { done, hush } = useNotices();
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(hush, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done, hush]);
  return (
    <p
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4 print:hidden"
    >
      {done !== null && (
        <span
          key={done.turn}
          className="inline-flex animate-appear items-center gap-2 rounded-md border border-line bg-surface px-3 py-2 shadow-popover"
        >
          <Icon of={Check} className="text-plum" />
          {done.text}
        </span>
      )}
    </p>
  );
}
