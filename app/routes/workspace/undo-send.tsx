import { lazy, Suspense } from 'react';
import { useOutbox } from '../../live/use-outbox.ts';

const UndoSendNotice = lazy(async () => ({
  default: (await import('./undo-send-notice.lazy.tsx')).UndoSendNotice,
}));

/** While a reply waits before it goes, a notice with the way to take it back. Where several wait, it is about the newest. */
export function UndoSend() {
  const held = useOutbox()
    .filter(({ heldUntil }) => heldUntil !== null)
    .at(-1);
  return (
    <div role="status" className="print:hidden">
      {held !== undefined && (
        <Suspense fallback={null}>
          <UndoSendNotice key={held.key} item={held} />
        </Suspense>
      )}
    </div>
  );
}
