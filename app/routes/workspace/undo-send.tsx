import { lazy, Suspense } from 'react';
import { isOfGroup } from '../../live/reply-group.ts';
import { useOutbox } from '../../live/use-outbox.ts';

const UndoSendNotice = lazy(async () => ({
  default: (await import('./undo-send-notice.lazy.tsx')).UndoSendNotice,
}));

/** While a reply waits before it goes, a notice with the way to take it back. Where several wait, it is about the newest; those written to many tickets at once have a notice of their own. */
export function UndoSend() {
  const held = useOutbox()
    .filter(({ heldUntil, doc }) => heldUntil !== null && !isOfGroup(doc.id))
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
