const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What our markdown says, as HTML for mail. Nothing of the text becomes markup but the marks that are named here. */
export function markdownToHtml(markdown: string): string {
  const parts = markdown.replace(/\r\n?/g, '\n').split(/^```[^\n]*$/m);
  // Every second part stands between two fences.
  return parts.map((part, index) => (index % 2 === 1 ? fence(part) : blocks(part))).join('');
}

function fence(text: string): string {
  return `<pre>${escapeHtml(text.replace(/^\n|\n$/g, ''))}</pre>`;
}

function blocks(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block.trim() !== '')
    .map(blockHtml)
    .join('');
}

const BULLET = /^\s*[-*+] /;
const NUMBER = /^\s*\d{1,3}[.)] /;
const QUOTE = /^\s*> ?/;

function blockHtml(block: string): string {
  const lines = block.split('\n');
  if (lines.every((line) => BULLET.test(line))) return list('ul', lines, BULLET);
  if (lines.every((line) => NUMBER.test(line))) return list('ol', lines, NUMBER);
  if (lines.every((line) => QUOTE.test(line)))
    return `<blockquote>${blocks(lines.map((line) => line.replace(QUOTE, '')).join('\n'))}</blockquote>`;
  const heading = /^#{1,6} (.+)$/.exec(block);
  if (heading !== null) return `<p><strong>${inline(heading[1] ?? '')}</strong></p>`;
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

function list(tag: 'ul' | 'ol', lines: readonly string[], sign: RegExp): string {
  return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(sign, ''))}</li>`).join('')}</${tag}>`;
}

/** One mark at a time, from the left: code, a named link, an address, bold, italic. */
const MARK =
  /`([^`\n]+)`|\[([^\]\n]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|\*\*([^*\n]+)\*\*|\b_([^_\n]+)_\b|\*([^*\n]+)\*/g;

function inline(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    html += escapeHtml(text.slice(from, match.index)) + marked(match);
    from = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(from));
}

function marked([whole, code, words, href, address, bold, italic, starred]: RegExpExecArray): string {
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
  if (address !== undefined) return link(address, address) ?? escapeHtml(whole);
  if (words !== undefined && href !== undefined) return link(href, words) ?? escapeHtml(whole);
  if (bold !== undefined) return `<strong>${inline(bold)}</strong>`;
  return `<em>${inline(italic ?? starred ?? '')}</em>`;
}

/** A link that may be followed (http, https, mailto); null for any other. */
function link(href: string, words: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null;
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}
