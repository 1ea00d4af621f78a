import type { AnyDocument, DocumentOf } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';

/**
 * A document of this device's own database as its kind. It was parsed when it came in (by the pull, or by the command that made it), and
 * parsing 60,000 messages again at each start would cost a second of it.
 */
export function trusted<K extends Kind>(_kind: K, doc: AnyDocument): DocumentOf[K] {
  return doc as DocumentOf[K];
}

/** As `trusted`, for many: the same array. */
export function trustedAll<K extends Kind>(_kind: K, docs: readonly AnyDocument[]): readonly DocumentOf[K][] {
  return docs as readonly DocumentOf[K][];
}
