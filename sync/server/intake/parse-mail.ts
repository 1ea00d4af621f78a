import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { ADDRESSES_KEPT, headerText, QUOTED_LENGTH, type MailFile } from '../../domain/mail.ts';
import { LINK_PATH } from '../../protocol/link.ts';
import { emailSchema } from '../../domain/ticket.ts';
import { htmlToText } from './html-text.ts';
import { mailKind, type ReadHeader } from './mail-kind.ts';
import { headOf, MAIL_DEPTH, whyNotParsed } from './mime-limits.ts';
import { IDS_READ, MAIL_BODY_LENGTH, type ParsedMail } from './parsed-mail.ts';
import { splitQuoted } from './quoted-text.ts';

/** A mail that could be read, or what its head says and why the rest is left in the raw mail. */
export type MailRead =
  | {
      readonly ok: true;
      readonly mail: ParsedMail;
      /** The bytes of its files, in their order. */ readonly contents: readonly Uint8Array[];
    }
  | { readonly ok: false; readonly why: string; readonly from: string; readonly subject: string };

const OPTIONS = { maxNestingDepth: MAIL_DEPTH, maxRfc822NestingDepth: 3, maxHeadersSize: 512 * 1024 };

/** Reads a mail. It never throws for what stands in it. `token` is by what this desk knows its own mail. */
export async function parseMail(
  raw: Uint8Array,
  envelope: { readonly source: string | null; readonly token: string },
): Promise<MailRead> {
  const why = whyNotParsed(raw);
  if (why !== null) return headAlone(raw, why);
  try {
    const email = await PostalMime.parse(raw, OPTIONS);
    const from = mailboxes(email.from === undefined ? [] : [email.from])[0];
    if (from === undefined) return await headAlone(raw, 'It names no sender that can be read.');
    return { ok: true, mail: readEmail(email, from, raw, envelope), contents: filesOf(email).map(bytesOf) };
  } catch {
    // Whatever the parser could not take: the bytes are kept, and an agent is shown that they are there.
    return headAlone(raw, 'It is not built as a mail should be.');
  }
}

async function headAlone(raw: Uint8Array, why: string): Promise<MailRead> {
  try {
    const { from, subject } = await PostalMime.parse(headOf(raw), OPTIONS);
    const sender = mailboxes(from === undefined ? [] : [from])[0]?.address ?? '';
    return { ok: false, why, from: sender, subject: headerText(subject ?? '') };
  } catch {
    return { ok: false, why, from: '', subject: '' };
  }
}

interface Sender {
  readonly address: string;
  readonly name: string;
}

function readEmail(
  email: Email,
  from: Sender,
  raw: Uint8Array,
  { source, token }: { readonly source: string | null; readonly token: string },
): ParsedMail {
  const headers = new Map(email.headers.map(({ key, value }) => [key, value.trim().toLowerCase()]));
  const header: ReadHeader = (name) => headers.get(name) ?? null;
  const { text, quoted } = splitQuoted(withoutLinks(wordsOf(email)));
  const addresses = (list: readonly Address[] | undefined) =>
    [...new Set(mailboxes(list ?? []).map(({ address }) => address))].slice(0, ADDRESSES_KEPT);
  return {
    mailId: idsIn(email.messageId)[0] ?? madeId(raw),
    from,
    to: addresses(email.to),
    cc: addresses(email.cc),
    subject: headerText(email.subject ?? '') || '(No subject)',
    text: cutText(text),
    quoted: quoted.slice(0, QUOTED_LENGTH),
    ids: [...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()])].slice(0, IDS_READ),
    kind: mailKind(header, from.address, source !== null, token),
    files: filesOf(email).map(fileOf),
  };
}

/** What Windows means by bytes 80 to 9F, which some decoders leave as controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The mail's words: what was written as text, else what its HTML says. */
function wordsOf({ text = '', html = '' }: Email): string {
  const words = text.trim() === '' ? htmlToText(html) : text;
  // Controls have no place in a message, but for the end of a line and a tab.
  return words
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80))
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .trim();
}

/** An answer repeats the mail that it answers. What opens the request is for its requester alone, and this text is read by the desk, and may be forwarded. */
function withoutLinks(text: string): string {
  return text.replace(SECRETS, LINK_PATH);
}

/** A link's address with what stands behind `#`, wherever a mail program breaks it off. */
const SECRETS = new RegExp(`${LINK_PATH}#[A-Za-z0-9_-]*`, 'g');

function cutText(text: string): string {
  if (text.length <= MAIL_BODY_LENGTH) return text;
  return `${text.slice(0, MAIL_BODY_LENGTH).replace(/[\ud800-\udbff]$/, '')}\n\n(It goes on; the whole mail is kept.)`;
}

/** Addresses that are whole, in lower case, groups unwrapped. */
function mailboxes(list: readonly Address[]): Sender[] {
  return list
    .flatMap((one) => one.group ?? [one])
    .map(({ address, name }) => ({ address: address.trim().toLowerCase(), name: headerText(name, 120) }))
    .filter(({ address }) => emailSchema.safeParse(address).success);
}

function idsIn(header: string | undefined): string[] {
  return [...(header ?? '').matchAll(/<[^<>\s]{1,990}>/g)].map(([id]) => id);
}

function madeId(raw: Uint8Array): string {
  return `<${createHash('sha256').update(raw).digest('hex')}@no-message-id.invalid>`;
}

function filesOf({ attachments }: Email): readonly Attachment[] {
  return attachments.slice(0, 50);
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function fileOf(file: Attachment): MailFile {
  const { filename, mimeType } = file;
  const size = bytesOf(file).byteLength;
  const name = headerText((filename ?? '').replace(/[\\/:*?"<>|]/g, '_'), 255) || nameFor(mimeType);
  return { name, type: headerText(mimeType, 127), size };
}

function nameFor(type: string): string {
  if (type === 'text/calendar') return 'invitation.ics';
  if (type === 'message/rfc822') return 'forwarded.eml';
  if (type === 'application/ms-tnef') return 'winmail.dat';
  return `file.${/^[a-z]+\/([a-z0-9]{1,8})$/.exec(type)?.[1] ?? 'bin'}`;
}
