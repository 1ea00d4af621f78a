import { createHmac, timingSafeEqual } from 'node:crypto';
import { readMailKey, type MailRef } from './mail-key.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 16 characters of lower-case base 32 (80 bits): short enough for an address, and mail servers may fold the case of a local part. */
const SIGNATURE_LENGTH = 16;

/** HMAC-SHA-256 of a text under the server's secret, for one purpose. */
function sign(secret: string, purpose: string, text: string): string {
  const digest = createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  return [...digest.subarray(0, SIGNATURE_LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** The token that stands for a ticket in an address. */
export function plusToken(secret: string, ticketId: string): string {
  return sign(secret, 'plus', ticketId);
}

/** Whether the token is this ticket's. */
export function isPlusToken(secret: string, ticketId: string, token: string): boolean {
  return isSame(plusToken(secret, ticketId), token);
}

/** The token that stands for a side thread, by the forward that began it. No ticket's token can be made of it, nor it of one. */
export function sideToken(secret: string, forwardId: string): string {
  return sign(secret, 'side', forwardId);
}

/** Whether the token is this side thread's. */
export function isSideToken(secret: string, forwardId: string, token: string): boolean {
  return isSame(sideToken(secret, forwardId), token);
}

const ROUND_TOKEN = /^rc-([0-9a-z]{12})-([0-9a-z]{16})$/;

/** The token of a mail that the desk writes to itself. It is of no ticket's form. */
export function roundToken(secret: string, id: string): string {
  return `rc-${id}-${sign(secret, 'round', id)}`;
}

/** Which of those mails a token names; null when it is none, or was made up. */
export function readRoundToken(secret: string, token: string): string | null {
  const [, id = '', signature = ''] = ROUND_TOKEN.exec(token) ?? [];
  return id !== '' && isSame(sign(secret, 'round', id), signature) ? id : null;
}

/** A queue's address with a token: `desk+<token>@firm.example`. */
export function plusAddress(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

/** An address without its token, in lower case, and the token; null when it has none. */
export function readPlusAddress(address: string): {
  readonly address: string;
  readonly token: string | null;
} {
  const lower = address.toLowerCase();
  const found = /^([^@+]+)\+([^@]*)@(.+)$/.exec(lower);
  return found === null
    ? { address: lower, token: null }
    : { address: `${found[1] ?? ''}@${found[3] ?? ''}`, token: found[2] ?? '' };
}

/** The Message-ID of a mail of ours: the same however often it is made. */
export function mailIdOf(secret: string, key: string, address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return `<${key}.${sign(secret, 'id', key)}@${domain}>`;
}

/** The mail of ours that a Message-ID names; null when it is not ours, or was made up. */
export function readMailId(secret: string, messageId: string): MailRef | null {
  const key = readSignedKey(secret, messageId);
  return key === null ? null : readMailKey(key);
}

/** The key that a Message-ID names, of whatever kind; null when the desk has not signed it. */
export function readSignedKey(secret: string, messageId: string): string | null {
  const found = /^<([^<>@\s]+)\.([0-9a-z]{16})@[^<>@\s]+>$/.exec(messageId);
  const [, key = '', signature = ''] = found ?? [];
  return isSame(sign(secret, 'id', key), signature) ? key : null;
}

/** Names this desk in the mail it sends, so that it knows its own when it comes back. */
export function deskToken(secret: string): string {
  return sign(secret, 'desk', 'own');
}
