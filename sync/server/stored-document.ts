import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Scope } from '../domain/scope.ts';

/** Names one item: a document within one audience. */
export interface DocumentKey {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Why an item holds no document any more: it was `deleted` by its owner, it `left` for another audience, or it never was one (a message
 * that was `refused` as held, remembered so that a late duplicate of the push is answered the same).
 */
export type Gone = 'deleted' | 'left' | 'refused';

/** The newest public message of a ticket's thread: what a reply must have seen. `at` is its `acceptedAt`. */
export interface NewestPublic {
  readonly id: string;
  readonly at: string;
}

/** One document as one audience's item holds it. The canonical item is the agents'; a requester's copy holds the projection alone. */
export interface StoredDocument extends DocumentKey {
  readonly rev: string;
  /** The seq of the log entry that told of this revision; 0 while none has. */
  readonly seq: number;
  /** Grows with every write of a canonical item, its bookkeeping included: what conditions compare. 0 on copies, which their canonical item guards. */
  readonly version: number;
  readonly gone: Gone | null;
  /** The document, whole; null when it is gone. */
  readonly body: AnyDocument | null;
  /** On a canonical item: the rev of each projected copy. */
  readonly copies: Readonly<Record<Scope, string>>;
  /** On a canonical ticket. */
  readonly newest: NewestPublic | null;
  /** What was answered to a message that is remembered as refused. */
  readonly refusal: Refusal | null;
}

/** An item that is a live document. */
export type LiveDocument = StoredDocument & { readonly gone: null; readonly body: AnyDocument };

/** Whether the item holds a document. */
export function isLive(stored: StoredDocument | null | undefined): stored is LiveDocument {
  return stored?.gone === null && stored.body !== null;
}

/** One text for a document's key, for maps. */
export function documentKeyText({ scope, kind, id }: DocumentKey): string {
  return `${scope}|${kind}|${id}`;
}
