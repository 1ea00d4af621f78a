import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { personalScope, queueScope, requesterScope, WORKSPACE_SCOPE, type Scope } from '../domain/scope.ts';

/**
 * The scope through which this person's device holds a document. `scopes` are the session's: a desk's device holds canonical documents, a
 * requester's holds copies of their own.
 */
export function scopeOfHeld(
  kind: Kind,
  doc: AnyDocument,
  personId: string,
  scopes: readonly string[],
): Scope {
  if (kind === 'personal') return personalScope(personId);
  if (!scopes.includes(WORKSPACE_SCOPE)) return requesterScope(personId);
  const queueId = doc['queueId'];
  const ofTicket = kind === 'tickets' || kind === 'messages' || kind === 'events';
  return ofTicket && typeof queueId === 'string' ? queueScope(queueId) : WORKSPACE_SCOPE;
}
