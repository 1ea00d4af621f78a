import type { IncomingMessage, ServerResponse } from 'node:http';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { readDeskSettings } from '../../../sync/server/outbound/desk-settings.ts';
import type { SyncStore } from '../../../sync/server/sync-store.ts';
import type { KeptMails } from './file-mails.ts';
import {
  mailboxPage,
  mailPage,
  MAILBOX_POLICY,
  MAIL_HTML_POLICY,
  type LetterForm,
  type MailLine,
} from './mailbox-page.ts';
import { postLetter } from './post-letter.ts';

/** What the mailbox's pages stand on. */
export interface MailboxParts {
  readonly mails: KeptMails;
  readonly store: SyncStore;
  /** Where the helpdesk takes mail in. */
  readonly smtpPort: number;
  readonly origin: string;
}

/** The newest mails that the list shows. */
const SHOWN = 200;
const FORM_BYTES = 200_000;

/** Answers under `/mailbox`. It is a part of the helpdesk on one machine and of nothing that is deployed. */
export function createMailboxListener(parts: MailboxParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', parts.origin);
    const [, id, asHtml] = /^\/mailbox\/m\/([A-Za-z0-9_-]+)(\/html)?$/.exec(pathname) ?? [];
    if (request.method === 'POST' && pathname === '/mailbox/send') await send(parts, request, response);
    else if (request.method !== 'GET') response.writeHead(405, { allow: 'GET, POST' }).end();
    else if (pathname === '/mailbox') await showList(parts, searchParams.get('told'), response);
    else if (id !== undefined) await showMail(parts, id, asHtml !== undefined, response);
    else answer(response, 404, '<p>There is nothing here.</p>', MAILBOX_POLICY);
  };
}

async function showList(
  { mails, store }: MailboxParts,
  told: string | null,
  response: ServerResponse,
): Promise<void> {
  const names = (await mails.names()).slice(-SHOWN).reverse();
  const lines: MailLine[] = [];
  for (const id of names) {
    const email = await readMail(mails, id);
    if (email !== null) lines.push(lineOf(id, email));
  }
  const { queues } = await readDeskSettings(store);
  const to = queues.find(({ address }) => typeof address === 'string')?.address ?? '';
  const form: LetterForm = { from: '', to, subject: '', inReplyTo: '', references: '' };
  answer(response, 200, mailboxPage(lines, form, told?.slice(0, 300) ?? null), MAILBOX_POLICY);
}

async function showMail(
  { mails }: MailboxParts,
  id: string,
  asHtml: boolean,
  response: ServerResponse,
): Promise<void> {
  const email = await readMail(mails, id);
  if (email === null) answer(response, 404, '<p>There is no such mail.</p>', MAILBOX_POLICY);
  else if (asHtml) answer(response, 200, email.html ?? '', MAIL_HTML_POLICY);
  else answer(response, 200, mailPage(openMail(id, email), replyForm(email)), MAILBOX_POLICY);
}

async function send(
  { smtpPort, origin }: MailboxParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site could make a browser send this form.
  if (request.headers.origin !== origin) {
    answer(response, 403, '<p>This form is sent from its own page only.</p>', MAILBOX_POLICY);
    return;
  }
  let body = '';
  for await (const chunk of request) if (body.length < FORM_BYTES) body += String(chunk);
  const told = await postLetter(smtpPort, new URLSearchParams(body));
  response.writeHead(303, { location: `/mailbox?${new URLSearchParams({ told }).toString()}` }).end();
}

function answer(response: ServerResponse, status: number, html: string, policy: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  response.end(html);
}

async function readMail(mails: KeptMails, id: string): Promise<Email | null> {
  const raw = await mails.get(id);
  return raw === null ? null : PostalMime.parse(raw);
}

function lineOf(id: string, email: Email): MailLine {
  return {
    id,
    from: addresses(email.from === undefined ? [] : [email.from]),
    to: addresses(email.to ?? []),
    subject: email.subject ?? '(No subject)',
    at: dateWords(email.date),
  };
}

function openMail(id: string, email: Email) {
  const headers = email.headers.map(({ originalKey, value }) => ({ name: originalKey, value }));
  return {
    ...lineOf(id, email),
    cc: addresses(email.cc ?? []),
    files: email.attachments.map(({ filename }) => filename ?? 'a file without a name').join(', '),
    text: email.text ?? '',
    hasHtml: (email.html ?? '') !== '',
    headers,
  };
}

/** An answer goes where the mail says, from whom it was sent to, and names it. */
function replyForm(email: Email): LetterForm {
  const subject = email.subject ?? '';
  return {
    from: email.to?.[0]?.address ?? '',
    to: email.replyTo?.[0]?.address ?? email.from?.address ?? '',
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: email.messageId ?? '',
    references: [email.references, email.messageId].filter((one) => one !== undefined).join(' '),
  };
}

function addresses(list: readonly Address[]): string {
  return list
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');
}

/** When a mail says that it was sent, to the minute; its own words where they are no date. */
function dateWords(date: string | undefined): string {
  const at = new Date(date ?? '');
  if (Number.isNaN(at.getTime())) return date ?? '';
  return at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
