import { refusalSchema, type Refusal } from '../domain/refusal.ts';
import type { AnyDocument } from '../domain/document.ts';

/** Tells a refusal from the document that was hoped for: a document has a rev. */
export function isRefusal(value: AnyDocument | Refusal): value is Refusal {
  return !('rev' in value) && refusalSchema.safeParse(value).success;
}
