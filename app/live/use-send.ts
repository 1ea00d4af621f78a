import { useState } from 'react';
import { changesNothing, joinChanges } from '../../sync/domain/join-changes.ts';
import type { WriteMode } from '../../sync/domain/personal.ts';
import type { Status } from '../../sync/domain/ticket.ts';
import { useDesk } from './desk-context.tsx';
import type { DraftFiles } from './files/use-draft-files.ts';
import type { DraftContent } from './kept-draft.ts';
import { useAct } from './use-act.ts';
import { useMoveOn } from './use-move-on.ts';
import { usePreference } from './use-preference.ts';

/** How long a reply may be taken back, in milliseconds. */
export const UNDO_SEND_MS = 10_000;

/**
 * Sends what is written: a note at once, a reply or a forward after the seconds in which it can be taken back. `sent` runs once it is durable here; then a reply
 * leads on to the place that the person prefers.
 */
export function useSend(
  ticketId: string,
  mode: WriteMode,
  attached: Pick<DraftFiles, 'files' | 'preparing'>,
  sent: () => void,
) {
  const { commands } = useDesk().workspace;
  const [undoSend] = usePreference('undoSend');
  const [sending, setSending] = useState(false);
  const act = useAct();
  const moveOn = useMoveOn();
  const send = (content: DraftContent, status?: Status) => {
    const { text, changes, recipients, forward, sideOf } = content;
    const fileIds = attached.files.map(({ id }) => id);
    const body = text.trim();
    const goesWithIt = fileIds.length + (forward?.messageIds.length ?? 0);
    if ((body === '' && goesWithIt === 0) || sending || attached.preparing > 0) return;
    setSending(true);
    const joined = joinChanges(changes, status === undefined ? {} : { status });
    const together = changesNothing(joined) ? undefined : joined;
    const go = moveOn(ticketId);
    const holdMs = undoSend ? UNDO_SEND_MS : 0;
    const command = () => {
      if (mode === 'note') return commands.note(ticketId, body, together, fileIds);
      if (mode === 'reply') return commands.reply(ticketId, body, together, holdMs, fileIds, recipients);
      const { messageIds = [] } = forward ?? {};
      const whom = recipients ?? { to: [], cc: [] };
      const words = { body, recipients: whom, messageIds, sideOf, changes: together, fileIds };
      return commands.forward(ticketId, words, holdMs);
    };
    act(
      command().finally(() => setSending(false)),
      () => {
        sent();
        if (mode === 'reply') go();
      },
    );
  };
  return { send, sending };
}
