import type { MailAbout } from '../../domain/mail.ts';
import { ticketIdOf } from '../../domain/lane.ts';

/** What a mail is about, as its key says it. */
export interface MailRef {
  readonly key: string;
  readonly about: MailAbout;
  readonly ticketId: string;
  /** The reply or forward that it carries. */
  readonly messageId: string | null;
}

const ID = '[A-Za-z0-9_-]{1,80}';
const REPLY = new RegExp(`^reply\\.(${ID})$`);
const FORWARD = new RegExp(`^forward\\.(${ID})$`);
const RECEIPT = new RegExp(`^receipt\\.(${ID})$`);
const SOLVED = new RegExp(`^solved\\.(${ID})\\.\\d{1,15}$`);

export function replyKey(messageId: string): string {
  return `reply.${messageId}`;
}

/** The key of a mail that forwards. */
export function forwardKey(messageId: string): string {
  return `forward.${messageId}`;
}

export function receiptKey(ticketId: string): string {
  return `receipt.${ticketId}`;
}

/** `since` is when the ticket was solved: a ticket that is opened and solved again is told of again. */
export function solvedKey(ticketId: string, since: string): string {
  return `solved.${ticketId}.${String(Date.parse(since))}`;
}

/** Reads a key; null when it is none. */
export function readMailKey(key: string): MailRef | null {
  const reply = REPLY.exec(key)?.[1];
  if (reply !== undefined)
    return { key, about: 'reply', ticketId: ticketIdOf('messages', reply), messageId: reply };
  const forward = FORWARD.exec(key)?.[1];
  if (forward !== undefined)
    return { key, about: 'forward', ticketId: ticketIdOf('messages', forward), messageId: forward };
  const receipt = RECEIPT.exec(key)?.[1];
  if (receipt !== undefined) return { key, about: 'receipt', ticketId: receipt, messageId: null };
  const solved = SOLVED.exec(key)?.[1];
  return solved === undefined ? null : { key, about: 'solved', ticketId: solved, messageId: null };
}
