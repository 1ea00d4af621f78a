import * as z from 'zod/mini';
import type { AnyDocument } from '../domain/document.ts';
import { instantSchema } from '../domain/id.ts';
import { HISTORY_LENGTH } from '../domain/rev.ts';
import { wireDocumentSchema } from '../protocol/push.ts';

/**
 * Every document that a command writes carries this field until the server's own form of it comes back by pull. It is written in the same
 * storage transaction as the edit, so it is as durable as the edit is, and it never travels: a document without it is the server's.
 */
const MARK = 'unsent';

const unsentSchema = z.object({
  /** When the first of the edits that are not committed was made. */
  since: instantSchema,
  /** What the first of them was an edit of, as the server held it then; null for a new document. */
  base: z.nullable(wireDocumentSchema),
  /**
   * This device's forms between that and the present one, newest first: each may have been sent, and committed without its answer having
   * come back. Kept for what is merged, so that a colleague's later word is not mistaken for a conflict with it.
   */
  earlier: z.array(wireDocumentSchema),
});
export type Unsent = z.infer<typeof unsentSchema>;

/** The mark of a document that the server has not committed; null for one that came from the server. */
export function unsentOf(doc: AnyDocument): Unsent | null {
  if (!isMarked(doc)) return null;
  const parsed = unsentSchema.safeParse(doc[MARK]);
  return parsed.success ? parsed.data : null;
}

/** Whether the document bears the mark at all; the mark may be a bare one. */
export function isMarked(doc: AnyDocument): boolean {
  return doc[MARK] !== undefined;
}

/** A mark that says nothing but that it is there. */
export const bareMark: Readonly<Record<string, unknown>> = { [MARK]: true };

/** The document, marked as not committed. An edit upon an edit keeps the mark of the first, and the form in between when told to. */
export function markUnsent(
  doc: AnyDocument,
  previous: AnyDocument | null,
  { now, keepsForms }: { readonly now: string; readonly keepsForms: boolean },
): AnyDocument {
  const first = previous === null ? null : unsentOf(previous);
  const form = previous === null || isDeleted(previous) ? null : wireForm(previous);
  const fresh: Unsent = { since: now, base: form, earlier: [] };
  const later = (before: Unsent): Unsent =>
    keepsForms && form !== null
      ? { ...before, earlier: [form, ...before.earlier].slice(0, HISTORY_LENGTH) }
      : before;
  return { ...wireForm(doc), [MARK]: first === null ? fresh : later(first) };
}

/** A merge of an unsent edit: it waits as long as the edit has, and is an edit of the server's form that it was merged with. */
export function markMerged(
  merged: AnyDocument,
  mine: AnyDocument,
  theirs: AnyDocument,
  now: string,
): AnyDocument {
  const base = isDeleted(theirs) ? null : wireForm(theirs);
  const unsent: Unsent = { since: unsentOf(mine)?.since ?? now, base, earlier: [] };
  return { ...wireForm(merged), [MARK]: unsent };
}

/** What was refused, marked anew to be sent again under its fresh rev: an edit of what it was an edit of when it was made. */
export function markAgain(doc: AnyDocument, unsent: Unsent): AnyDocument {
  return { ...wireForm(doc), [MARK]: unsent };
}

/** The document without this device's own bookkeeping and the local database's: what travels, and what screens see. */
export function wireForm(doc: AnyDocument): AnyDocument {
  const { _meta, _rev, _attachments, _deleted, left: _left, [MARK]: _mark, ...plain } = doc;
  return _deleted === true ? { ...plain, _deleted } : plain;
}

/** Whether the stored document is a tombstone. */
export function isDeleted(doc: AnyDocument): boolean {
  return doc['_deleted'] === true;
}
