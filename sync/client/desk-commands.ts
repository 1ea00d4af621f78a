import { ticketIdOf } from '../domain/lane.ts';
import type { Commands } from './commands.ts';
import type { Desk } from './desk.ts';
import type { HeldSends } from './held-sends.ts';
import { followUp, splitMessage } from './linked-ticket-commands.ts';
import { markRead, saveDraft, setPreference } from './personal-commands.ts';
import { askForHelp, writeToDesk } from './requester-commands.ts';
import { addMessage, changeTicket, createTicket, linkDuplicate, useMine } from './ticket-commands.ts';
import { triageTicket } from './triage-command.ts';
import { removeView, saveView } from './view-commands.ts';

/** The commands of one person at one device. */
export function deskCommands(
  desk: Desk,
  heldSends: HeldSends,
  bring: (ticketId: string) => Promise<void>,
): Commands {
  /** What builds on a ticket's thread first has it in memory. */
  const onThread = async <Result>(ticketId: string, run: () => Promise<Result>): Promise<Result> => {
    if (!desk.read.isRead(ticketId)) await bring(ticketId);
    return run();
  };
  const kept = (holdMs: number) => (holdMs > 0 ? [heldSends.keeperFor(holdMs)] : []);
  return {
    createTicket: (input) => createTicket(desk, input),
    changeTicket: (ticketId, change) => changeTicket(desk, ticketId, change),
    linkDuplicate: (ticketId, ofId) => linkDuplicate(desk, ticketId, ofId),
    splitMessage: (messageId, subject) =>
      onThread(ticketIdOf('messages', messageId), async () => splitMessage(desk, messageId, subject)),
    followUp: (ticketId, words) => onThread(ticketId, async () => followUp(desk, ticketId, words)),
    reply: (ticketId, body, changes, holdMs = 0, fileIds = [], recipients) =>
      onThread(ticketId, async () =>
        addMessage(desk, ticketId, { type: 'reply', body, changes, fileIds, recipients }, ...kept(holdMs)),
      ),
    forward: (ticketId, { messageIds, ...words }, holdMs = 0) =>
      onThread(ticketId, async () => {
        const forward = { messageIds: [...messageIds] };
        return addMessage(desk, ticketId, { type: 'note', ...words, forward }, ...kept(holdMs));
      }),
    note: (ticketId, body, changes, fileIds = []) =>
      onThread(ticketId, async () => addMessage(desk, ticketId, { type: 'note', body, changes, fileIds })),
    useMine: (ticketId, eventId) => onThread(ticketId, async () => useMine(desk, ticketId, eventId)),
    saveDraft: (ticketId, mode, text, changes, mailing) =>
      saveDraft(desk, ticketId, mode, text, changes, mailing),
    markRead: (ticketId, messageId) => markRead(desk, ticketId, messageId),
    setPreference: (name, value) => setPreference(desk, name, value),
    triageTicket: (ticketId, decide) => triageTicket(desk, ticketId, decide),
    saveView: (id, view) => saveView(desk, id, view),
    removeView: (id) => removeView(desk, id),
    ask: (request, files) => askForHelp(desk, request, files),
    write: (ticketId, words) => writeToDesk(desk, ticketId, words),
  };
}
