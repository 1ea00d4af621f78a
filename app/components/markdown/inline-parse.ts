/** What a line of text is made of. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

const DEPTH = 6;
const SAFE_SCHEMES = ['http:', 'https:', 'mailto:'];
const BARE_LINK = /^(?:https?:\/\/[^\s<>"'`]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/i;
const WORD = /[\p{L}\p{N}]/u;

/** The address if it is one that may be followed (http, https, mailto), else null. */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return SAFE_SCHEMES.includes(protocol) ? href : null;
}

/** Reads bold, italics, code, links and line breaks. What is not closed stays as it was typed; so does an unsafe link. */
export function parseInline(text: string, depth = 0): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const settle = () => {
    if (plain !== '') found.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const span = depth < DEPTH ? spanAt(text, at, depth) : null;
    if (span === null) {
      plain += text.charAt(at);
      at += 1;
    } else {
      settle();
      found.push(span.inline);
      at = span.end;
    }
  }
  settle();
  return found;
}

interface Span {
  readonly inline: Inline;
  /** Where the text goes on after it. */
  readonly end: number;
}

function spanAt(text: string, at: number, depth: number): Span | null {
  switch (text.charAt(at)) {
    case '\n':
      return { inline: { type: 'break' }, end: at + 1 };
    case '\\':
      return /[\\`*_[\]()#>-]/.test(text.charAt(at + 1))
        ? { inline: { type: 'text', text: text.charAt(at + 1) }, end: at + 2 }
        : null;
    case '`':
      return codeAt(text, at);
    case '*':
      return emphasisAt(text, at, '**', depth) ?? emphasisAt(text, at, '*', depth);
    case '_':
      return startsWord(text, at)
        ? (emphasisAt(text, at, '__', depth) ?? emphasisAt(text, at, '_', depth))
        : null;
    case '[':
      return linkAt(text, at, depth);
    default:
      return startsWord(text, at) ? bareLinkAt(text, at) : null;
  }
}

function codeAt(text: string, at: number): Span | null {
  const end = text.indexOf('`', at + 1);
  if (end <= at + 1) return null;
  return { inline: { type: 'code', text: text.slice(at + 1, end) }, end: end + 1 };
}

function emphasisAt(text: string, at: number, fence: string, depth: number): Span | null {
  const start = at + fence.length;
  if (!text.startsWith(fence, at) || /^\s?$/.test(text.charAt(start))) return null;
  const end = text.indexOf(fence, start);
  if (end <= start || /\s/.test(text.charAt(end - 1))) return null;
  if (fence.startsWith('_') && WORD.test(text.charAt(end + fence.length))) return null;
  const children = parseInline(text.slice(start, end), depth + 1);
  return { inline: { type: fence.length === 2 ? 'strong' : 'emphasis', children }, end: end + fence.length };
}

function linkAt(text: string, at: number, depth: number): Span | null {
  const middle = text.indexOf('](', at + 1);
  const end = middle < 0 ? -1 : text.indexOf(')', middle + 2);
  if (end < 0 || middle === at + 1) return null;
  const label = text.slice(at + 1, middle);
  const href = safeHref(text.slice(middle + 2, end).trim());
  if (href === null || label.includes('[')) return null;
  return {
    inline: { type: 'link', href, children: parseInline(label, Math.max(depth + 1, DEPTH - 1)) },
    end: end + 1,
  };
}

function bareLinkAt(text: string, at: number): Span | null {
  // A window, so that a long message without spaces is not scanned again for each of its letters.
  const match = BARE_LINK.exec(text.slice(at, at + 2_000));
  if (match === null) return null;
  const address = match[0].replace(/[.,;:!?)\]]+$/, '');
  const href = safeHref(address.includes('://') ? address : `mailto:${address}`);
  if (href === null) return null;
  return {
    inline: { type: 'link', href, children: [{ type: 'text', text: address }] },
    end: at + address.length,
  };
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !WORD.test(text.charAt(at - 1));
}
