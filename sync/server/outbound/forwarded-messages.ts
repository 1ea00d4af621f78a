import { ticketIdOf } from '../../domain/lane.ts';
import type { Message } from '../../domain/message.ts';
import { queueScope } from '../../domain/scope.ts';
import type { SyncStore } from '../sync-store.ts';
import type { MailRef } from './mail-key.ts';
import { readThread, type MailThread } from './read-thread.ts';

/**
 * The messages that a forward takes along, oldest first: public ones of its own conversation, and of tickets of the same requester and audience, which
 * were merged into it. Whatever else it names is not there for it, whoever wrote it.
 */
export async function forwardedMessages(
  store: SyncStore,
  { messageId }: MailRef,
  thread: MailThread,
): Promise<readonly Message[]> {
  const wanted = new Set(thread.side.find(({ id }) => id === messageId)?.forward?.messageIds);
  const elsewhere = new Set([...wanted].map((id) => ticketIdOf('messages', id)));
  elsewhere.delete(thread.ticket.id);
  const others = await Promise.all([...elsewhere].slice(0, MOST_TICKETS).map((id) => readThread(store, id)));
  return [thread, ...others]
    .filter((one) => one !== null && isOfOne(one, thread))
    .flatMap((one) => one?.messages ?? [])
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => ((a.acceptedAt ?? '') < (b.acceptedAt ?? '') ? -1 : 1));
}

/** Devices merge a few tickets at a time; more than these are not read for one mail. */
const MOST_TICKETS = 20;

function isOfOne({ ticket }: MailThread, thread: MailThread): boolean {
  const isOwn = ticket.id === thread.ticket.id || typeof ticket.mergedInto === 'string';
  return (
    isOwn &&
    ticket.requesterId === thread.ticket.requesterId &&
    queueScope(ticket.queueId) === queueScope(thread.ticket.queueId)
  );
}
