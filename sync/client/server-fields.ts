import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { sameValue } from '../domain/same-value.ts';
import { SERVER_OWNED_FIELDS } from '../domain/ticket.ts';
import { bareMark, isDeleted, isMarked } from './unsent-mark.ts';

const OWNED: Readonly<Record<Kind, readonly string[]>> = {
  tickets: SERVER_OWNED_FIELDS,
  messages: ['acceptedAt'],
  events: ['acceptedAt'],
  people: [],
  settings: [],
  articles: [],
  personal: [],
};

/**
 * Whether two forms of one document are the same to replication: the revision names the content, so only what may differ under one
 * revision is compared besides: what the server fills in, and whether the form is the server's at all. So an accepted edit of this
 * device's own is still refreshed by the server's form of it.
 */
export function sameForm(kind: Kind, a: AnyDocument, b: AnyDocument): boolean {
  return sameNote(a, b) && OWNED[kind].every((field) => sameValue(a[field], b[field]));
}

/** Whether a form is the one that was noted: all that a note says is compared. */
export function sameNote(a: AnyDocument, b: AnyDocument): boolean {
  return a.rev === b.rev && isDeleted(a) === isDeleted(b) && isMarked(a) === isMarked(b);
}

/** What replication has to note of a form, to know it again. */
export function noteOf(doc: AnyDocument): AnyDocument {
  const note: AnyDocument = { id: doc.id, rev: doc.rev, _deleted: isDeleted(doc) };
  return isMarked(doc) ? { ...note, ...bareMark } : note;
}
