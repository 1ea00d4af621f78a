import type { Message } from '../domain/message.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { statusAt } from '../domain/status.ts';
import type { CommitPlan } from './commit-plan.ts';
import type { PushContext } from './push-context.ts';
import type { LiveDocument, StoredDocument } from './stored-document.ts';
import type { StoredTicket } from './write-ticket.ts';

/** Whether a reply has to wait for its author: the conversation moved on since they last saw it. */
export function refuseHeld(
  { nowMs, closeAfterDays }: PushContext,
  { item, ticket }: StoredTicket,
  message: Message,
  isMerged: boolean,
): Refusal | null {
  if (message.type !== 'reply') return null;
  if (isMerged) return refuse('held', 'The ticket was merged into another meanwhile.');
  if (statusAt(ticket, nowMs, closeAfterDays) === 'closed') return refuse('held', 'The ticket is closed.');
  return item.newest === null || item.newest.id === message.seen
    ? null
    : refuse('held', 'Somebody wrote after you last looked. Read it before sending.');
}

/**
 * Keeps the refusal under the message's own key, in no log and in no pull: a duplicate of the push that arrives when the hold is over is
 * answered the same, and cannot become a second answer to the customer after its author has sent a new one.
 */
export function rememberRefusal(
  plan: CommitPlan,
  ticket: LiveDocument,
  over: StoredDocument | null,
  { id, rev }: Message,
  refusal: Refusal,
): void {
  const document: StoredDocument = {
    scope: ticket.scope,
    kind: 'messages',
    id,
    rev,
    seq: 0,
    version: (over?.version ?? 0) + 1,
    gone: 'refused',
    body: null,
    copies: {},
    newest: null,
    refusal,
  };
  plan.write(document, over?.version ?? null, null);
}
