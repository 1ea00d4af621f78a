import type { Message } from './message.ts';
import { lowerCase, RECIPIENTS } from './recipients.ts';

/** How many of the newest messages are looked through for people in copy. */
const LOOKED_THROUGH = 30;

/**
 * Who takes part in a conversation beside its requester: whom the newest answer that names its recipients went to, and whom proven senders brought
 * in since, by writing or by putting them in copy. `messages` are the public ones, oldest first: what is internal brings nobody in. Lower case, never an
 * address of the desk itself.
 */
export function participantsOf(
  messages: readonly Pick<Message, 'type' | 'mail' | 'recipients'>[],
  requester: string | null,
  isDesks: (address: string) => boolean,
): string[] {
  const answered = messages.map(({ type, recipients }) => type === 'reply' && recipients !== undefined);
  const last = answered.lastIndexOf(true);
  const { to = [], cc = [] } = messages[last]?.recipients ?? {};
  const found = new Set([...to, ...cc].map(lowerCase));
  for (const { type, mail } of messages.slice(Math.max(last + 1, messages.length - LOOKED_THROUGH))) {
    if (type === 'note' || mail?.verified !== true || mail.sender === 'machine') continue;
    for (const address of [mail.from, ...mail.cc]) found.add(lowerCase(address));
  }
  if (requester !== null) found.delete(lowerCase(requester));
  return [...found].filter((address) => !isDesks(address)).slice(0, RECIPIENTS);
}
