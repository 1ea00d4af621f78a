import { escapeHtml, markdownToHtml } from './markdown-html.ts';

/** The two forms of one mail's words. */
export interface MailBody {
  readonly text: string;
  readonly html: string;
}

/** Mail programs know by such a line that what is below was passed on, and fold none of it. */
const FORWARDED_LINE = '---------- Forwarded message ----------';

/** What stands below the words of a mail: what it forwards, and the address that opens the request without a sign-in. */
interface Below {
  readonly forwarded?: string;
  readonly link?: string | null;
}

/** Said of the link, since whoever has it writes in the requester's name. */
const LINK_ABOUT = 'It needs no password and holds for 30 days. It is for you alone: do not pass it on.';

/**
 * Words, signature, what is below them and foot, as plain text and as HTML. The HTML names no colour at all, so that a mail program with a dark ground chooses ground and
 * ink together.
 */
export function mailBody(
  words: string,
  signature: string,
  foot: string,
  { forwarded = '', link = null }: Below = {},
): MailBody {
  const signed = signature.trim();
  const below = forwarded === '' ? [] : [FORWARDED_LINE, forwarded];
  const text = [
    words.trim(),
    ...(signed === '' ? [] : [`-- \n${signed}`]),
    ...below,
    foot,
    ...linkLines(link),
  ].join('\n\n');
  const html = [
    '<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark"></head>',
    '<body style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5">',
    markdownToHtml(words),
    signed === '' ? '' : `<div style="margin-top:1.5em">${markdownToHtml(signed)}</div>`,
    forwarded === '' ? '' : `<hr><blockquote>${markdownToHtml(forwarded)}</blockquote>`,
    `<hr style="border:0;border-top:1px solid;opacity:.3"><p style="font-size:13px">${escapeHtml(foot)}</p>`,
    linkHtml(link),
    '</body></html>',
  ].join('');
  return { text: `${text}\n`, html };
}

function linkLines(link: string | null): readonly string[] {
  return link === null ? [] : [`Read and answer it here:\n${link}\n${LINK_ABOUT}`];
}

function linkHtml(link: string | null): string {
  if (link === null) return '';
  return `<p style="font-size:13px"><a href="${escapeHtml(link)}">Read and answer it here</a>. ${escapeHtml(LINK_ABOUT)}</p>`;
}
