/** What is not even parsed: larger mail, mail of more parts, mail that is nested deeper. */
export const MAIL_BYTES = 25 * 1024 * 1024;
export const MAIL_PARTS = 50;
export const MAIL_DEPTH = 10;

/** Why a mail is not parsed, as a sentence; null when it may be. */
export function whyNotParsed(raw: Uint8Array): string | null {
  if (raw.length > MAIL_BYTES) return 'It is larger than 25 MB.';
  if (partsIn(raw) > MAIL_PARTS) return `It has more than ${String(MAIL_PARTS)} parts.`;
  return null;
}

/** How many parts the boundaries that a mail names divide it into. It counts what a parser would have to look at, well formed or not. */
function partsIn(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
  const boundaries = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/gi))
    boundaries.add(quoted ?? plain ?? '');
  let parts = 0;
  for (const line of text.matchAll(/^--([^\r\n]{1,100})/gm))
    if (boundaries.has((line[1] ?? '').trimEnd())) parts += 1;
  return parts;
}

/** The head of a mail alone, at most 64 KB: what is read of one that is not parsed. */
export function headOf(raw: Uint8Array): Uint8Array {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 65_536));
  const end = /\r?\n\r?\n/.exec(start.toString('latin1'))?.index ?? start.length;
  return start.subarray(0, end);
}
