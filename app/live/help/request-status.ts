import type { MessageRow, TicketRow } from '../../../sync/client/workspace.ts';
import type { Message } from '../../../sync/domain/message.ts';
import { statusAt } from '../../../sync/domain/status.ts';
import type { StatusWord } from '../../words/ticket-words.ts';

/**
 * Where a request stands. What its requester has just decided counts at once, before the server has said so; an open request that nobody has
 * answered is new.
 */
export function requestStatus(
  { ticket }: Pick<TicketRow, 'ticket'>,
  thread: readonly MessageRow[],
  nowMs: number,
): StatusWord {
  const unsent = thread.filter(({ mark }) => mark === 'on-this-device').map(({ message }) => message.action);
  const decided = unsent.filter((action) => action === 'solved' || action === 'reopen').at(-1);
  if (decided === 'solved') return 'solved';
  const status = decided === 'reopen' ? 'open' : statusAt(ticket, nowMs);
  const isAnswered = thread.some(({ message }) => message.type === 'reply');
  return status === 'open' && !isAnswered ? 'new' : status;
}

/** How the requester rated the last answer; null while they have not, or something was answered since. */
export function ratingOf(
  thread: readonly { readonly message: Pick<Message, 'type' | 'action'> }[],
): 'rated-good' | 'rated-bad' | null {
  for (const { message } of [...thread].reverse()) {
    if (message.type === 'reply') return null;
    if (message.action === 'rated-good' || message.action === 'rated-bad') return message.action;
  }
  return null;
}
