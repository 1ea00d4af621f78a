import { ticketIdOf } from '../../../sync/domain/lane.ts';
import type { Mailing, Message } from '../../../sync/domain/message.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { keptDraft, NOTHING_WRITTEN } from '../../live/kept-draft.ts';
import { useAct } from '../../live/use-act.ts';
import { useEditAgain } from './edit-again.tsx';

/** Puts a message into the draft of what is forwarded, behind whatever is written there, and opens that for writing. */
export function useForward() {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const act = useAct();
  const editAgain = useEditAgain();
  const write = (message: Message, mailing: Mailing) => {
    const ticketId = read.survivor(ticketIdOf('messages', message.id));
    const { text, changes, ...kept } = keptDraft(read, person.id, ticketId, 'forward') ?? NOTHING_WRITTEN;
    act(commands.saveDraft(ticketId, 'forward', text, changes, { ...kept, ...mailing }), editAgain);
  };
  return {
    forward: (message: Message) =>
      write(message, { forward: { messageIds: [message.id] }, sideOf: undefined }),
    /** Writes back to somebody outside, within their side thread where the ticket is still that thread's own. */
    answer: (message: Message) => {
      const { mail, sideOf } = message;
      const ticketId = read.survivor(ticketIdOf('messages', message.id));
      const isOwn = sideOf !== undefined && ticketIdOf('messages', sideOf) === ticketId;
      write(message, {
        recipients: { to: mail === undefined ? [] : [mail.from], cc: [] },
        forward: { messageIds: [] },
        sideOf: isOwn ? sideOf : undefined,
      });
    },
  };
}
