import { useState } from 'react';
import { changesNothing, joinChanges } from '../../sync/domain/join-changes.ts';
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
 * Sends what is written: a note at once, a reply after the seconds in which it can be taken back. `sent` runs once it is durable here; then a reply
 * leads on to the place that the person prefers.
 */
export function useSend(
  ticketId: string,
  mode: 'reply' | 'note',
  attached: Pick<DraftFiles, 'files' | 'preparing'>,
  sent: () => void,
) {
  const { commands } = useDesk().workspace;
  const [undoSend] = usePreference('undoSend');
  const [sending, setSending] = useState(false);
  const act = useAct();
  const moveOn = useMoveOn();
  const send = ({ text, changes }: DraftContent, status?: Status) => {
    const fileIds = attached.files.map(({ id }) => id);
    const body = text.trim();
    if ((body === '' && fileIds.length === 0) || sending || attached.preparing > 0) return;
    setSending(true);
    const joined = joinChanges(changes, status === undefined ? {} : { status });
    const together = changesNothing(joined) ? undefined : joined;
    const go = moveOn(ticketId);
    const command =
      mode === 'reply'
        ? commands.reply(ticketId, body, together, undoSend ? UNDO_SEND_MS : 0, fileIds)
        : commands.note(ticketId, body, together, fileIds);
    act(
      command.finally(() => setSending(false)),
      () => {
        sent();
        if (mode === 'reply') go();
      },
    );
  };
  return { send, sending };
}
