import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';

/** One row under way: the document, and what the device believed of the server when it left. */
export interface Sending {
  readonly key: string;
  readonly kind: Kind;
  readonly doc: AnyDocument;
  readonly assumed: AnyDocument | null;
}
