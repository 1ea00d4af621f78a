import type { AnyDocument } from '../domain/document.ts';
import { projectForRequester } from '../domain/projection.ts';
import { scopesOf, type Actor } from '../domain/scope.ts';
import { isLive, type StoredDocument } from './stored-document.ts';

/**
 * What the server holds of a document as this person may see it: the canonical document for those whose scope it lies in, the projected copy
 * for its requester, null for everybody else and for what is gone.
 */
export function masterFor(actor: Actor, stored: StoredDocument | null): AnyDocument | null {
  if (!isLive(stored)) return null;
  const scopes = scopesOf(actor);
  if (scopes.includes(stored.scope)) return stored.body;
  for (const scope of scopes) {
    const rev = stored.copies[scope];
    const projected = rev === undefined ? null : projectForRequester(stored.kind, stored.body);
    if (rev !== undefined && projected !== null) return { ...projected, rev };
  }
  return null;
}
