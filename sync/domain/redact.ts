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

/** The text with the remark wherever the words stand, letter by letter. */
export function redactText(text: string, words: string, remark: string): string {
  return text.replaceAll(words, () => remark);
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

type Redact = (value: unknown) => unknown;

function redactFields(kind: Kind, document: AnyDocument, redact: Redact): AnyDocument {
  switch (kind) {
    case 'messages':
      return {
        ...document,
        body: redact(document['body']),
        attachments: each(document['attachments'], ({ name, ...rest }) => ({ ...rest, name: redact(name) })),
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
