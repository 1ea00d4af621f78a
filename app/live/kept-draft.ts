import type { MessageRow, ReadModel } from '../../sync/client/workspace.ts';
import type { TicketChanges } from '../../sync/domain/message.ts';
import { draftId } from '../../sync/domain/personal.ts';

/** What is being written for a ticket: the words, and what is to change when they are sent. */
export interface DraftContent {
  readonly text: string;
  readonly changes: TicketChanges;
}

export const NOTHING_WRITTEN: DraftContent = { text: '', changes: {} };

/** What this person has begun to write for a ticket and not sent, as this device keeps it; null when there is nothing. */
export function keptDraft(
  read: ReadModel,
  personId: string,
  ticketId: string,
  mode: 'reply' | 'note',
): DraftContent | null {
  const draft = read.personal(draftId(personId, ticketId, mode));
  if (draft?.type !== 'draft' || isSent(draft, read.messages(ticketId), personId)) return null;
  return { text: draft.text, changes: draft.changes ?? {} };
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
      message.type === draft.mode &&
      message.body === draft.text.trim() &&
      message.createdAt >= draft.updatedAt,
  );
}
