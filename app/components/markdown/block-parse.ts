import { parseInline, type Inline } from './inline-parse.ts';

/** What a message is made of. */
export type Block =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'rule' };

const FENCE = /^ {0,3}```/;
const HEADING = /^ {0,3}#{1,6} +(.*)$/;
const QUOTE = /^ {0,3}> ?/;
const BULLET = /^ {0,3}[-*+] +(?=\S)/;
const NUMBER = /^ {0,3}\d{1,4}[.)] +(?=\S)/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const DEPTH = 4;

/**
 * Reads a message written in the part of Markdown that people write in messages: paragraphs with their line breaks, lists, quotes, code,
 * headings, rules. Everything else, HTML included, is text.
 */
export function parseBlocks(source: string, depth = 0): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, end } = blockAt(lines, at, depth);
    if (block !== null) blocks.push(block);
    at = end;
  }
  return blocks;
}

interface Read {
  readonly block: Block | null;
  readonly end: number;
}

function blockAt(lines: readonly string[], at: number, depth: number): Read {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: null, end: at + 1 };
  if (FENCE.test(line)) return fenceAt(lines, at);
  if (RULE.test(line)) return { block: { type: 'rule' }, end: at + 1 };
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined)
    return { block: { type: 'heading', children: parseInline(heading) }, end: at + 1 };
  if (QUOTE.test(line) && depth < DEPTH) return quoteAt(lines, at, depth);
  if (BULLET.test(line)) return listAt(lines, at, BULLET, false);
  if (NUMBER.test(line)) return listAt(lines, at, NUMBER, true);
  const end = endOf(lines, at + 1, (next) => next.trim() !== '' && !startsBlock(next));
  const text = lines.slice(at, end).join('\n').trim();
  return { block: { type: 'paragraph', children: parseInline(text) }, end };
}

function fenceAt(lines: readonly string[], at: number): Read {
  const close = endOf(lines, at + 1, (line) => !FENCE.test(line));
  return { block: { type: 'code', text: lines.slice(at + 1, close).join('\n') }, end: close + 1 };
}

function quoteAt(lines: readonly string[], at: number, depth: number): Read {
  const end = endOf(lines, at, (line) => QUOTE.test(line));
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return { block: { type: 'quote', blocks: parseBlocks(inner.join('\n'), depth + 1) }, end };
}

function listAt(lines: readonly string[], at: number, marker: RegExp, ordered: boolean): Read {
  const items: string[] = [];
  const end = endOf(lines, at, (line) => {
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else if (/^ {2,}\S/.test(line) && items.length > 0) items.push(`${items.pop() ?? ''}\n${line.trim()}`);
    else return false;
    return true;
  });
  return { block: { type: 'list', ordered, items: items.map((item) => parseInline(item)) }, end };
}

function startsBlock(line: string): boolean {
  return [FENCE, HEADING, QUOTE, BULLET, RULE].some((pattern) => pattern.test(line));
}

/** The first line from `at` on that does not go on as asked. */
function endOf(lines: readonly string[], at: number, goesOn: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
  return end;
}
