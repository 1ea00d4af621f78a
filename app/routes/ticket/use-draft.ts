import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Mailing, TicketChanges } from '../../../sync/domain/message.ts';
import type { WriteMode } from '../../../sync/domain/personal.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { draftKeeper } from '../../live/draft-keeper.ts';
import { keptDraft, NOTHING_WRITTEN, type DraftContent } from '../../live/kept-draft.ts';
import { useNotices } from '../../live/notices.tsx';
import { t } from '../../words/t.ts';

export interface Draft extends DraftContent {
  /** Whether all of it is on the device: false from a letter typed until that is written. */
  readonly isKept: boolean;
  readonly type: (text: string) => void;
  /** Sets what is to change in the ticket when the text is sent. */
  readonly change: (make: (changes: TicketChanges) => TicketChanges) => void;
  /** Says whom it goes to, or what it passes on. */
  readonly address: (mailing: Mailing) => void;
  /** Keeps at once what was typed: before something else may write the same draft. */
  readonly keep: () => void;
  /** Empties it: the text has been sent and is durable elsewhere. */
  readonly sent: () => void;
}

/** What is being written for a ticket, kept on this device within 250 ms, and there again after a crash or on another device. */
export function useDraft(ticketId: string, mode: WriteMode): Draft {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const { tell } = useNotices();
  const [content, setContent] = useState(() => keptDraft(read, person.id, ticketId, mode) ?? NOTHING_WRITTEN);
  const [isKept, setKept] = useState(true);
  // Two edits may follow each other before anything is drawn again, as a macro's words and changes do.
  const newest = useRef(content);
  const keeper = useMemo(
    () =>
      draftKeeper<DraftContent>(
        (next) => commands.saveDraft(ticketId, mode, next.text, next.changes, next),
        (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        (fault) =>
          tell(fault instanceof Error ? fault.message : t('This draft could not be kept on this device.')),
        () => setKept(true),
      ),
    [commands, ticketId, mode, tell],
  );
  useEffect(() => {
    const keep = () => void keeper.flush();
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [keeper]);
  const put = useCallback(
    (next: DraftContent) => {
      newest.current = next;
      setContent(next);
      setKept(false);
      keeper.typed(next);
    },
    [keeper],
  );
  return {
    ...content,
    isKept,
    type: (text) => put({ ...newest.current, text }),
    change: (make) => put({ ...newest.current, changes: make(newest.current.changes) }),
    address: (mailing) => put({ ...newest.current, ...mailing }),
    keep: () => void keeper.flush(),
    sent: () => {
      put(NOTHING_WRITTEN);
      void keeper.flush();
    },
  };
}
