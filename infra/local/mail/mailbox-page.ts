import { createHash } from 'node:crypto';
import { escapeHtml as escape } from '../../../sync/server/outbound/markdown-html.ts';

/** One mail of the list. */
export interface MailLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
}

/** One mail, opened. */
export interface OpenMail extends MailLine {
  readonly cc: string;
  /** The names of its files, with commas between. */
  readonly files: string;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** What the form to write into the helpdesk begins with. */
export interface LetterForm {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly inReplyTo: string;
  readonly references: string;
}

const STYLE = `
:root { color-scheme: light dark; --ground: #E9EFED; --surface: #FBFDFC; --text: #182325; --muted: #4E5C5D; --plum: #6B2C63; --on-plum: #FFFFFF; --edge: #6F7D7B; --line: #D3DDDA; }
@media (prefers-color-scheme: dark) { :root { --ground: #11191B; --surface: #182224; --text: #E6EEEC; --muted: #A5B3B2; --plum: #DDA6D3; --on-plum: #2A1127; --edge: #7E8D8D; --line: #2A3739; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--text); font: 15px/24px 'Atkinson Hyperlegible Next', system-ui, sans-serif; padding: 32px 16px; }
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('/oidc/type.woff2') format('woff2'); font-weight: 200 800; font-display: swap; }
main { max-width: 760px; margin: 0 auto; display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr); }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; }
h2 { font-size: 18px; line-height: 24px; font-weight: 600; }
p, dt { color: var(--muted); }
a { color: var(--plum); }
ul { list-style: none; padding: 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--surface); }
li + li { border-top: 1px solid var(--line); }
li a { display: block; padding: 8px 16px; text-decoration: none; color: inherit; }
li a:hover { text-decoration: underline; }
li b { display: block; font-weight: 600; overflow-wrap: anywhere; }
li span { font-size: 13px; color: var(--muted); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 16px; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 16px; }
iframe { width: 100%; height: 340px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
form { display: grid; gap: 12px; }
label { display: grid; gap: 4px; font-weight: 600; }
label.check { display: flex; gap: 8px; align-items: center; font-weight: 400; min-height: 24px; }
input, textarea { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 6px; padding: 6px 10px; min-height: 36px; font-weight: 400; }
input[type=checkbox] { min-height: 0; width: 18px; height: 18px; }
button { font: inherit; font-weight: 600; justify-self: start; border: 0; border-radius: 6px; padding: 8px 16px; min-height: 40px; background: var(--plum); color: var(--on-plum); cursor: pointer; }
:focus-visible { outline: 2px solid var(--plum); outline-offset: 2px; }
[role=status] { color: var(--text); border-left: 3px solid var(--plum); padding-left: 12px; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No script runs on these pages, their form goes nowhere but here, and a mail's own HTML is framed without any rights. */
export const MAILBOX_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "font-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail's own HTML may bring its look and pictures that are in it; it fetches nothing, runs nothing and leads nowhere. */
export const MAIL_HTML_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Everything that was sent, newest first, and the form. */
export function mailboxPage(mails: readonly MailLine[], form: LetterForm, told: string | null): string {
  const list =
    mails.length === 0
      ? '<p>Nothing has been sent yet. Answer a ticket of somebody who has an address, and the mail is here.</p>'
      : `<ul>${mails.map(line).join('')}</ul>`;
  return page(
    'Mailbox',
    `<p>What this helpdesk sends by mail arrives here and nowhere else.</p>${status(told)}${list}
<h2>Write to the helpdesk</h2>${letter(form)}`,
  );
}

/** One mail, and the form to answer it. */
export function mailPage(mail: OpenMail, form: LetterForm): string {
  const facts = [
    ['From', mail.from],
    ['To', mail.to],
    ...(mail.cc === '' ? [] : [['Cc', mail.cc]]),
    ['Sent', mail.at],
    ...(mail.files === '' ? [] : [['With it', mail.files]]),
  ];
  const rows = facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join('');
  const frame = mail.hasHtml
    ? `<h2>As HTML</h2><iframe sandbox title="The mail as HTML" src="/mailbox/m/${mail.id}/html"></iframe>`
    : '';
  const headers = mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return page(
    mail.subject,
    `<p><a href="/mailbox">All mail</a></p><dl>${rows}</dl><h2>As text</h2><pre>${escape(mail.text)}</pre>${frame}
<details><summary>Headers</summary><pre>${escape(headers)}</pre></details><h2>Answer</h2>${letter(form)}`,
  );
}

function line({ id, from, to, subject, at }: MailLine): string {
  return `<li><a href="/mailbox/m/${id}"><b>${escape(subject)}</b><span>${escape(from)} to ${escape(to)}, ${escape(at)}</span></a></li>`;
}

function status(told: string | null): string {
  return told === null ? '' : `<p role="status">${escape(told)}</p>`;
}

function letter(form: LetterForm): string {
  return `<form method="post" action="/mailbox/send">
<label>From<input name="from" type="email" required value="${escape(form.from)}"></label>
<label>To<input name="to" type="email" required value="${escape(form.to)}"></label>
<label>Subject<input name="subject" value="${escape(form.subject)}"></label>
<label>Words<textarea name="text" rows="6" required></textarea></label>
<label class="check"><input name="pretend" type="checkbox" value="yes">Somebody else who pretends to be this sender</label>
<input type="hidden" name="inReplyTo" value="${escape(form.inReplyTo)}">
<input type="hidden" name="references" value="${escape(form.references)}">
<button>Send</button></form>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · Roost mailbox</title>
<link rel="icon" href="/icons/roost.svg" type="image/svg+xml"><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}
