import { headerText } from '../../domain/mail.ts';
import type { Message } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import { participantsOf } from '../../domain/participants.ts';
import { eachOnce } from '../../domain/recipients.ts';
import { showReference } from '../../domain/reference.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { addressOf, queueAt, type DeskSettings } from './desk-settings.ts';
import { mailBody, type MailBody } from './mail-body.ts';
import { replyKey, type MailRef } from './mail-key.ts';
import type { Mailbox, MailFile, OutgoingMail } from './mail-sender.ts';
import type { MailThread } from './read-thread.ts';
import { deskToken, mailIdOf, plusAddress, plusToken, readPlusAddress } from './sign-mail.ts';

/** The header by which this desk knows its own mail again. */
export const DESK_HEADER = 'X-Roost-Desk';

/** The most ids in References. */
const REFERENCES = 20;

/** What a mail is made of. */
export interface MailParts {
  readonly thread: MailThread;
  /** Null for somebody who is not there any more. */
  readonly requester: Person | null;
  readonly settings: DeskSettings;
  readonly secret: string;
  /** What goes with a reply, and the names of what does not. */
  readonly files: readonly MailFile[];
  readonly left: readonly string[];
  /** The address that opens this one request without a sign-in; null for a mail that may not carry one. */
  readonly link: string | null;
}

/** The mail as it goes out; null when there is nothing to send, or nobody and nowhere to send it to and from. */
export function composeMail(ref: MailRef, parts: MailParts): OutgoingMail | null {
  const { thread, settings, secret } = parts;
  const { ticket, messages } = thread;
  const address = addressOf(settings, ticket.queueId);
  const words = wordsOf(ref, parts);
  const before = messages.slice(0, placeOf(ref, messages));
  const recipients = recipientsOf(ref, parts, before);
  if (address === null || words === null || recipients === null) return null;
  const ids = before.map(
    (message) => message.mail?.mailId ?? mailIdOf(secret, replyKey(message.id), address),
  );
  const asked = before.findLast(({ type }) => type === 'request')?.mail?.mailId;
  const isAutomatic = ref.about !== 'reply';
  return {
    from: senderOf(settings, ticket, address),
    ...recipients,
    replyTo: plusAddress(address, plusToken(secret, ticket.id)),
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

/** The queue as people see it in From. */
export function senderOf(settings: DeskSettings, { queueId }: Ticket, address: string): Mailbox {
  const queue = settings.queues.find(({ id }) => id === queueId);
  return { name: headerText(queue?.fromName ?? '', 60) || headerText(settings.name, 60), address };
}

/** Whom the mail goes to: exactly those whom its reply names, else the requester and, with a reply, the participants. Never the desk itself. */
function recipientsOf(
  { about, messageId }: MailRef,
  { thread, requester, settings }: MailParts,
  before: readonly Message[],
): Pick<OutgoingMail, 'to' | 'cc'> | null {
  const isDesks = desksOwn(settings);
  const named = thread.messages.find(({ id }) => id === messageId)?.recipients;
  if (about === 'reply' && named !== undefined) {
    const { to, cc } = eachOnce(named);
    const others = { to: to.filter((one) => !isDesks(one)), cc: cc.filter((one) => !isDesks(one)) };
    const isRequester = (one: string) => one === requester?.email?.toLowerCase();
    const name = headerText(requester?.name ?? '', 120);
    const boxes = others.to.map((address) => ({ name: isRequester(address) ? name : '', address }));
    return boxes.length === 0 ? null : { to: boxes, cc: others.cc };
  }
  if (requester === null || requester.email === null) return null;
  const { email } = requester;
  if (about !== 'reply') return { to: [{ name: '', address: email }], cc: [] };
  const name = headerText(requester.name, 120);
  return { to: [{ name, address: email }], cc: participantsOf(before, email, isDesks) };
}

/** Whether an address, with a token or without, is one of the desk's own: mail to it would come straight back. */
export function desksOwn(settings: DeskSettings): (address: string) => boolean {
  return (address) => queueAt(settings, readPlusAddress(address).address) !== null;
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
  const { link } = parts;
  const reference = showReference(ticket.reference);
  switch (ref.about) {
    case 'reply': {
      const reply = messages.find(({ id, type }) => id === ref.messageId && type === 'reply');
      if (reply === undefined) return null;
      const solved = reply.changes?.status === 'solved' ? ' It is solved now; answer to open it again.' : '';
      return {
        subject: `Re: ${subjectOf(ticket)} [${reference}]`,
        body: mailBody(reply.body, signature, `Your request ${reference}.${solved}${leftWords(parts.left)}`, {
          link,
        }),
      };
    }
    case 'forward':
      return null;
    case 'receipt': {
      const words = queue?.receipt?.trim() ?? '';
      if (words === '' || (ticket.channel === 'email' && !isPersonsMail(parts.thread))) return null;
      return {
        // What an unproven sender wrote must not reach anybody by our hand: not even their subject.
        subject: isProven(parts.thread)
          ? `Re: ${subjectOf(ticket)} [${reference}]`
          : `We have your request [${reference}]`,
        body: mailBody(words, signature, `Your request has the reference ${reference}.`, { link }),
      };
    }
    case 'solved': {
      const words = queue?.solvedNotice?.trim() ?? '';
      if (words === '' || ticket.status !== 'solved' || isToldByReply(parts.thread)) return null;
      if (isMachines(parts.thread)) return null;
      return {
        subject: `Re: ${subjectOf(ticket)} [${reference}]`,
        body: mailBody(words, signature, `Your request ${reference} is solved. Answer to open it again.`, {
          link,
        }),
      };
    }
    default:
      return unreachable(ref.about);
  }
}

/** Names the files that do not go with a mail. */
export function leftWords(left: readonly string[]): string {
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

/** A ticket's subject without what mail programs put before it. */
export function subjectOf({ subject }: Ticket): string {
  return headerText(subject.replace(/^(\s*(re|aw|sv|antw|fwd?|wg)\s*:)+/i, ''), 180) || 'your request';
}
