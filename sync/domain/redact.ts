import type { AnyDocument } from './document.ts';
import type { Kind } from './kind.ts';
import { isRecord, sameValue } from './same-value.ts';
import { FIELD_TEXT_LENGTH, isFieldKey } from './ticket-field.ts';

/** The fewest and the most characters that are removed at once: fewer would take parts of words everywhere. */
export const REDACTED_LEAST = 3;
export const REDACTED_MOST = 2_000;

/** The longest subject, into which a remark has to fit too. */
const SUBJECT_LENGTH = 200;

/** What stands in the place of removed words. A name that holds them is left out; null where even so the remark would repeat them. */
export function removalRemark(name: string, words: string): string | null {
  const remarks = [`[Removed by ${name}]`, '[Removed]'];
  return remarks.find((remark) => !remark.includes(words)) ?? null;
}

/**
 * The text with the remark wherever the words stand, letter by letter; what quotes them may break the line between them, and mark it as quoted.
 */
export function redactText(text: string, words: string, remark: string): string {
  const plain = text.replaceAll(words, () => remark);
  const quoted = brokenWords(words);
  return quoted === null ? plain : plain.replace(quoted, () => remark);
}

/** The words with a line's end, or that and the signs of a quote, for each gap in them; null where they have no gap. */
function brokenWords(words: string): RegExp | null {
  const parts = words.split(/\s+/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const exactly = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(exactly.join('(?:[ \\t]*\\r?\\n[ \\t>]*|[ \\t]+)'), 'g');
}

/** How often the words stand in the text. */
export function countWordsIn(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** The document with the remark in place of the words wherever a person can have written them; null when they stand nowhere in it. */
export function redactDocument(
  kind: Kind,
  document: AnyDocument,
  words: string,
  remark: string,
): AnyDocument | null {
  const redact = (value: unknown) => (typeof value === 'string' ? redactText(value, words, remark) : value);
  const next = redactFields(kind, document, redact);
  return sameValue(next, document) ? null : next;
}

/**
 * The message with a file taken out of it: what stands in its place says by whom, and nothing of what it was. Null where it has no such file, or has
 * it no more. The place stays, since others of a mail are named by theirs.
 */
export function removeFile(document: AnyDocument, fileId: string, by: string): AnyDocument | null {
  const attachments = each(document['attachments'], (file) =>
    file['id'] === fileId && file['removed'] !== true
      ? { id: fileId, name: by, type: 'application/octet-stream', size: 1, removed: true }
      : file,
  );
  if (sameValue(attachments, document['attachments'])) return null;
  const { mail } = document;
  const place = /^mail-(\d+)$/.exec(fileId)?.[1];
  if (!isRecord(mail) || !Array.isArray(mail['files']) || place === undefined)
    return { ...document, attachments };
  const files = mail['files'].map((file: unknown, index) =>
    index === Number(place) && isRecord(file) ? { ...file, name: by } : file,
  );
  return { ...document, attachments, mail: { ...mail, files } };
}

type Redact = (value: unknown) => unknown;

function redactFields(kind: Kind, document: AnyDocument, redact: Redact): AnyDocument {
  switch (kind) {
    case 'messages':
      return {
        ...document,
        body: redact(document['body']),
        attachments: each(document['attachments'], ({ name, ...rest }) => ({ ...rest, name: redact(name) })),
        ...quotedBy(document['mail'], redact),
      };
    case 'tickets':
      return {
        ...document,
        subject: written(document['subject'], SUBJECT_LENGTH, redact),
        ...Object.fromEntries(
          Object.entries(document)
            .filter(([key]) => isFieldKey(key))
            .map(([key, value]) => [key, written(value, FIELD_TEXT_LENGTH, redact)]),
        ),
        conflicts: each(document['conflicts'], (lost) => ofWritten(lost, ['mine', 'theirs'], redact)),
      };
    case 'events':
      return document['type'] === 'changed'
        ? {
            ...document,
            changes: each(document['changes'], (change) => ofWritten(change, ['from', 'to'], redact)),
          }
        : { ...document, ...ofWritten(document, ['kept', 'lost'], redact) };
    case 'personal':
      return document['type'] === 'draft' ? { ...document, text: redact(document['text']) } : document;
    case 'people':
    case 'settings':
    case 'articles':
      return document;
  }
}

/** What a mail repeats of earlier ones is kept beside its message, and its files by name: words of the thread may stand there too. */
function quotedBy(mail: unknown, redact: Redact): { readonly mail?: unknown } {
  if (!isRecord(mail)) return {};
  const quoted = mail['quoted'] === undefined ? {} : { quoted: redact(mail['quoted']) };
  const files = each(mail['files'], ({ name, ...rest }) => ({ ...rest, name: redact(name) }));
  return { mail: { ...mail, ...quoted, files } };
}

/** Of a change, the subject and the fields of a queue are written by hand: the others hold choices and names of things. */
function ofWritten(
  change: Readonly<Record<string, unknown>>,
  values: readonly string[],
  redact: Redact,
): Record<string, unknown> {
  const { field } = change;
  if (typeof field !== 'string' || (field !== 'subject' && !isFieldKey(field))) return change;
  const most = field === 'subject' ? SUBJECT_LENGTH : FIELD_TEXT_LENGTH;
  return {
    ...change,
    ...Object.fromEntries(values.map((name) => [name, written(change[name], most, redact)])),
  };
}

function written(value: unknown, most: number, redact: Redact): unknown {
  const next = redact(value);
  return typeof next === 'string' ? next.slice(0, most) : next;
}

function each(value: unknown, change: (item: Readonly<Record<string, unknown>>) => unknown): unknown {
  return Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) ? change(item) : item)) : value;
}
