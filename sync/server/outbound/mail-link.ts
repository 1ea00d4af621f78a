import type { Message } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import { revDevice } from '../../domain/rev.ts';
import { historyOf } from '../answer.ts';
import { makeSecret } from '../session/secret.ts';
import type { FreshLink } from '../links/request-link.ts';
import type { OutboundDeps } from './mail-deps.ts';
import type { OutgoingMail } from './mail-sender.ts';
import type { MailThread } from './read-thread.ts';

/**
 * A link for the requester of a thread, if this mail may carry one: it goes to them and to nobody else, since whoever has it writes in their name, and
 * their address is proven by what they wrote. Nobody can follow it before it is kept.
 */
export function freshLink(
  { randomBytes }: Pick<OutboundDeps, 'randomBytes'>,
  { to, cc }: Pick<OutgoingMail, 'to' | 'cc'>,
  requester: Person | null,
  thread: MailThread,
): FreshLink | null {
  if (requester?.role !== 'requester' || requester.disabled || requester.email === null) return null;
  const email = requester.email.toLowerCase();
  const isTheirsAlone = cc.length === 0 && to.length === 1 && to[0]?.address.toLowerCase() === email;
  if (!isTheirsAlone || !hasProvenAddress(thread, email)) return null;
  return { secret: makeSecret(randomBytes), ticketId: thread.ticket.id, personId: requester.id };
}

/** Whether the requester wrote in this thread where it is known to be them: signed in, or by a mail from this address whose sender is proven. */
function hasProvenAddress({ ticket, messages }: MailThread, email: string): boolean {
  return messages.some(
    (message) =>
      message.type === 'request' &&
      message.authorId === ticket.requesterId &&
      (message.mail === undefined
        ? isFromDevice(message)
        : message.mail.verified && message.mail.from.toLowerCase() === email),
  );
}

/** Whether a device pushed it: what an import brought is the server's own, whoever it names. */
function isFromDevice(message: Message): boolean {
  return [message.rev, ...historyOf(message)].some((rev) => revDevice(rev) !== 'srv');
}
