import { ADDRESSES_KEPT, headerText } from '../../domain/mail.ts';
import type { Message } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import { showReference } from '../../domain/reference.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { addressOf, queueAt, type DeskSettings } from './desk-settings.ts';
import { mailBody, type MailBody } from './mail-body.ts';
import { replyKey, type MailRef } from './mail-key.ts';
import type { MailFile, OutgoingMail } from './mail-sender.ts';
import type { MailThread } from './read-thread.ts';
import { deskToken, mailIdOf, plusAddress } from './sign-mail.ts';

/** The header by which this desk knows its own mail again. */
export const DESK_HEADER = 'X-Roost-Desk';

/** The most ids in References, and the most people in copy. */
const REFERENCES = 20;
const COPIES = 10;

/** What a mail is made of. */
export interface MailParts {
  readonly thread: MailThread;
  readonly requester: Person;
  readonly settings: DeskSettings;
  readonly secret: string;
  /** What goes with a reply, and the names of what does not. */
  readonly files: readonly MailFile[];
  readonly left: readonly string[];
}

/** The mail as it goes out; null when there is nothing to send, or nobody and nowhere to send it to and from. */
export function composeMail(ref: MailRef, parts: MailParts): OutgoingMail | null {
  const { thread, requester, settings, secret } = parts;
  const { ticket, messages } = thread;
  const address = addressOf(settings, ticket.queueId);
  const words = wordsOf(ref, parts);
  if (address === null || words === null || requester.email === null) return null;
  const before = messages.slice(0, placeOf(ref, messages));
  const ids = before.map(
    (message) => message.mail?.mailId ?? mailIdOf(secret, replyKey(message.id), address),
  );
  const asked = before.findLast(({ type }) => type === 'request')?.mail?.mailId;
  const queue = settings.queues.find(({ id }) => id === ticket.queueId);
  const isAutomatic = ref.about !== 'reply';
  return {
    from: { name: headerText(queue?.fromName ?? '', 60) || headerText(settings.name, 60), address },
    to: { name: isAutomatic ? '' : headerText(requester.name, 120), address: requester.email },
    cc: isAutomatic ? [] : copiesOf(before, requester.email, settings),
    replyTo: plusAddress(secret, address, ticket.id),
    subject: words.subject,
    ...words.body,
    files: isAutomatic ? [] : parts.files,
    messageId: mailIdOf(secret, ref.key, address),
    inReplyTo: asked ?? ids.at(-1) ?? null,
    references: ids.slice(-REFERENCES),
    headers: {
      [DESK_HEADER]: deskToken(secret),
      ...(isAutomatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  };
}

/** What stood in the thread before this mail. */
function placeOf({ messageId }: MailRef, messages: readonly Message[]): number {
  const place = messages.findIndex(({ id }) => id === messageId);
  return place < 0 ? messages.length : place;
}

function wordsOf(ref: MailRef, parts: MailParts): { subject: string; body: MailBody } | null {
  const { ticket, messages } = parts.thread;
  const queue = parts.settings.queues.find(({ id }) => id === ticket.queueId);
  const signature = queue?.signature ?? '';
  const reference = showReference(ticket.reference);
  switch (ref.about) {
    case 'reply': {
      const reply = messages.find(({ id, type }) => id === ref.messageId && type === 'reply');
      if (reply === undefined) return null;
      const solved = reply.changes?.status === 'solved' ? ' It is solved now; answer to open it again.' : '';
      return {
        subject: `Re: ${subjectOf(ticket)} [${reference}]`,
        body: mailBody(reply.body, signature, `Your request ${reference}.${solved}${leftWords(parts.left)}`),
      };
    }
    case 'receipt': {
      const words = queue?.receipt?.trim() ?? '';
      if (words === '' || (ticket.channel === 'email' && !isPersonsMail(parts.thread))) return null;
      return {
        // What an unproven sender wrote must not reach anybody by our hand: not even their subject.
        subject: isProven(parts.thread)
          ? `Re: ${subjectOf(ticket)} [${reference}]`
          : `We have your request [${reference}]`,
        body: mailBody(words, signature, `Your request has the reference ${reference}.`),
      };
    }
    case 'solved': {
      const words = queue?.solvedNotice?.trim() ?? '';
      if (words === '' || ticket.status !== 'solved' || isToldByReply(parts.thread)) return null;
      if (isMachines(parts.thread)) return null;
      return {
        subject: `Re: ${subjectOf(ticket)} [${reference}]`,
        body: mailBody(words, signature, `Your request ${reference} is solved. Answer to open it again.`),
      };
    }
    default:
      return unreachable(ref.about);
  }
}

function leftWords(left: readonly string[]): string {
  return left.length === 0 ? '' : ` Not with this mail: ${left.join(', ')}. Answer if you need it.`;
}

/** Whether the request is a mail of a person whose address is proven: nothing else that comes by mail is answered by itself. */
function isPersonsMail(thread: MailThread): boolean {
  return isProven(thread) && !isMachines(thread);
}

function isMachines({ messages }: MailThread): boolean {
  return messages[0]?.mail?.sender === 'machine';
}

/** Whether it is proven that the requester's address is the sender's: they signed in, or DMARC passed. */
function isProven({ ticket, messages }: MailThread): boolean {
  if (ticket.channel === 'email') return messages.some(({ mail }) => mail?.verified === true);
  return ticket.createdBy === ticket.requesterId && ticket.newRequester === undefined;
}

/** Whether the reply that solved the ticket has told so already. */
function isToldByReply({ ticket, messages }: MailThread): boolean {
  const reply = messages.findLast(({ type }) => type === 'reply');
  return reply?.changes?.status === 'solved' && (reply.acceptedAt ?? '') >= (ticket.statusSince ?? '');
}

function subjectOf({ subject }: Ticket): string {
  return headerText(subject.replace(/^(\s*(re|aw|sv|antw|fwd?|wg)\s*:)+/i, ''), 180) || 'your request';
}

/** Who is in copy: whom proven senders put there, and who wrote in the thread without being its requester. Never the desk itself. */
function copiesOf(before: readonly Message[], requester: string, settings: DeskSettings): string[] {
  const found = new Set<string>();
  for (const { mail } of before.slice(-ADDRESSES_KEPT)) {
    if (mail?.verified !== true || mail.sender === 'machine') continue;
    for (const address of [mail.from, ...mail.cc]) found.add(address.toLowerCase());
  }
  found.delete(requester.toLowerCase());
  return [...found].filter((address) => queueAt(settings, address) === null).slice(0, COPIES);
}
