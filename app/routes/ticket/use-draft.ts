import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TicketChanges } from '../../../sync/domain/message.ts';
import { draftId } from '../../../sync/domain/personal.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { draftKeeper } from '../../live/draft-keeper.ts';
import { useNotices } from '../../live/notices.tsx';
import { useAct } from '../../live/use-act.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';

export interface Draft {
  readonly text: string;
  /** What is to change with it when it is sent: a held reply that is edited brings what it had. */
  readonly changes: TicketChanges | null;
  readonly dropChanges: () => void;
  readonly type: (text: string) => void;
  /** Empties it: the text has been sent and is durable elsewhere. */
  readonly sent: () => void;
}

/** What is being typed for a ticket, kept on this device within 250 ms, and there again after a crash or on another device. */
export function useDraft(ticketId: string, mode: 'reply' | 'note'): Draft {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const { tell } = useNotices();
  const act = useAct();
  const [text, setText] = useState(() => {
    const kept = read.personal(draftId(person.id, ticketId, mode));
    return kept?.type === 'draft' ? kept.text : '';
  });
  const keeper = useMemo(
    () =>
      draftKeeper(
        (next) => commands.saveDraft(ticketId, mode, next),
        (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        (fault) =>
          tell(fault instanceof Error ? fault.message : 'This draft could not be kept on this device.'),
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
  const type = useCallback(
    (next: string) => {
      setText(next);
      keeper.typed(next);
    },
    [keeper],
  );
  const sent = useCallback(() => {
    setText('');
    keeper.typed('');
    void keeper.flush();
  }, [keeper]);
  const { read: now } = useSnapshot();
  const kept = now.personal(draftId(person.id, ticketId, mode));
  const changes = kept?.type === 'draft' ? (kept.changes ?? null) : null;
  const dropChanges = useCallback(
    () => act(keeper.flush().then(() => commands.saveDraft(ticketId, mode, text, null))),
    [act, keeper, commands, ticketId, mode, text],
  );
  return { text, changes, dropChanges, type, sent };
}
