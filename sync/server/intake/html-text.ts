const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  euro: '€',
  pound: '£',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** What is between these tags is for machines. */
const UNREAD = /<(style|script|head|title|template|noscript|svg|math)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi;

const BLOCK =
  /^(p|div|section|article|table|tr|ul|ol|pre|h[1-6]|header|footer|address|center|form|hr|dl|dt|dd)$/;

/** A mail's HTML as text with the marks of our markdown. No tag of it is left, and links lead where they say: http, https and mailto only. */
export function htmlToText(html: string): string {
  const writer = new TextWriter();
  const read = html.replace(/<!--[\s\S]*?(-->|$)/g, '').replace(UNREAD, ' ');
  for (const [, close, name, attributes, text] of read.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>|((?:[^<]|<(?![/a-zA-Z!?]))+)/g,
  )) {
    if (text !== undefined) writer.text(decodeEntities(text));
    else writer.tag((name ?? '').toLowerCase(), close === '/', attributes ?? '');
  }
  return writer.end();
}

/** Characters that are written as entities. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isText ? String.fromCodePoint(code) : '';
  });
}

class TextWriter {
  #out = '';
  /** Depth of quotes, links that are open, and lists: a number counts. */
  readonly #links: (string | null)[] = [];
  readonly #lists: (number | null)[] = [];
  #quotes = 0;
  #pre = 0;

  text(text: string): void {
    if (this.#pre > 0) this.#write(text);
    else {
      const flat = text.replace(/\s+/g, ' ');
      this.#write(/(^|\s)$/.test(this.#out) ? flat.trimStart() : flat);
    }
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (name === 'br') this.#write('\n');
    else if (name === 'b' || name === 'strong') this.#mark('**', isEnd);
    else if (name === 'i' || name === 'em') this.#mark('_', isEnd);
    else if (name === 'a') this.#link(isEnd, attributes);
    else if (name === 'img' && !isEnd) this.#image(attributes);
    else if (name === 'li' && !isEnd) this.#item();
    else if (name === 'blockquote') this.#quote(isEnd);
    else if (name === 'td' || name === 'th') this.#write(isEnd ? ' ' : '');
    else if (BLOCK.test(name)) this.#block(name, isEnd);
  }

  end(): string {
    return this.#out
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/(\*\*|_)\s*\1/g, '')
      .trim();
  }

  #write(text: string): void {
    this.#out += this.#quotes === 0 ? text : text.replaceAll('\n', `\n${'> '.repeat(this.#quotes)}`);
  }

  #break(lines: number): void {
    const tail = /(?:\n(?:> )*)*$/.exec(this.#out)?.[0] ?? '';
    const have = this.#out.trim() === '' ? lines : tail.split('\n').length - 1;
    if (have < lines) this.#write('\n'.repeat(lines - have));
  }

  #block(name: string, isEnd: boolean): void {
    if (name === 'ul' || name === 'ol') {
      if (isEnd) this.#lists.pop();
      else this.#lists.push(name === 'ol' ? 0 : null);
    }
    if (name === 'pre') {
      this.#break(1);
      this.#write(isEnd ? '```\n' : '```\n');
      this.#pre = Math.max(0, this.#pre + (isEnd ? -1 : 1));
      return;
    }
    this.#break(/^(p|h[1-6]|ul|ol|table)$/.test(name) ? 2 : 1);
  }

  #item(): void {
    this.#break(1);
    const counted = this.#lists.at(-1) ?? null;
    if (counted !== null) this.#lists[this.#lists.length - 1] = counted + 1;
    this.#write(counted === null ? '- ' : `${String(counted + 1)}. `);
  }

  #quote(isEnd: boolean): void {
    if (isEnd) this.#quotes = Math.max(0, this.#quotes - 1);
    this.#break(2);
    if (isEnd) return;
    this.#quotes = Math.min(9, this.#quotes + 1);
    this.#out += '> '.repeat(this.#quotes);
  }

  #mark(sign: string, isEnd: boolean): void {
    const trailing = isEnd ? (/\s+$/.exec(this.#out)?.[0] ?? '') : '';
    if (trailing !== '') this.#out = this.#out.slice(0, -trailing.length);
    this.#write(sign + trailing);
  }

  #link(isEnd: boolean, attributes: string): void {
    if (!isEnd) {
      const href = safeLink(attribute(attributes, 'href'));
      this.#links.push(href === null ? null : `${String(this.#out.length)} ${href}`);
      return;
    }
    const open = this.#links.pop() ?? null;
    if (open === null) return;
    const at = Number(open.slice(0, open.indexOf(' ')));
    const href = open.slice(open.indexOf(' ') + 1);
    const words = this.#out.slice(at).replace(/\s+/g, ' ').trim();
    const isItself = words === href || `mailto:${words}` === href || `${words}/` === href;
    if (words === '') this.#out = this.#out.slice(0, at);
    else if (!isItself) this.#out = `${this.#out.slice(0, at)}[${words.replace(/[[\]]/g, '')}](${href})`;
  }

  #image(attributes: string): void {
    const alt = attribute(attributes, 'alt').trim().slice(0, 100);
    if (attribute(attributes, 'src').startsWith('cid:'))
      this.#write(`[image${alt === '' ? '' : `: ${alt}`}]`);
    else if (alt !== '') this.#write(alt);
  }
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

function safeLink(href: string): string | null {
  const link = href.trim();
  if (!/^(https?:\/\/|mailto:)[^\s()<>"]+$/i.test(link) || !URL.canParse(link)) return null;
  return link.slice(0, 2_000);
}
