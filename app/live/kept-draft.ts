import type { MessageRow, ReadModel } from '../../sync/client/workspace.ts';
import type { Mailing, TicketChanges } from '../../sync/domain/message.ts';
import { draftId, modeOf, type WriteMode } from '../../sync/domain/personal.ts';

/** What is being written for a ticket: the words, what is to change when they are sent, and whom they go to where the person chose. */
export interface DraftContent extends Mailing {
  readonly text: string;
  readonly changes: TicketChanges;
}

export const NOTHING_WRITTEN: DraftContent = { text: '', changes: {} };

/** What this person has begun to write for a ticket and not sent, as this device keeps it; null when there is nothing. */
export function keptDraft(
  read: ReadModel,
  personId: string,
  ticketId: string,
  mode: WriteMode,
): DraftContent | null {
  const draft = read.personal(draftId(personId, ticketId, mode));
  if (draft?.type !== 'draft' || isSent(draft, read.messages(ticketId), personId)) return null;
  const { text, changes = {}, recipients, forward, sideOf } = draft;
  return {
    text,
    changes,
    ...(recipients === undefined ? {} : { recipients }),
    ...(forward === undefined ? {} : { forward }),
    ...(sideOf === undefined ? {} : { sideOf }),
  };
}

/**
 * Whether the draft is what a message was made of. A tab killed after the message was stored and before the draft was emptied leaves both, and
 * offering the words again would have them sent twice.
 */
function isSent(
  draft: { readonly text: string; readonly mode: string; readonly updatedAt: string },
  thread: readonly MessageRow[],
  personId: string,
): boolean {
  return thread.some(
    ({ message }) =>
      message.authorId === personId &&
      modeOf(message) === draft.mode &&
      message.type !== 'request' &&
      message.body === draft.text.trim() &&
      message.createdAt >= draft.updatedAt,
  );
}
