import type { Kind } from '../domain/kind.ts';
import {
  personalScope,
  requesterScope,
  scopesOf,
  WORKSPACE_SCOPE,
  type Actor,
  type Scope,
} from '../domain/scope.ts';
import { unreachable } from '../domain/unreachable.ts';

/** The scopes in which this person may hold documents of this kind, in the order in which they are filled. */
export function scopesOfKind(actor: Actor, kind: Kind): Scope[] {
  const isRequester = actor.role === 'requester';
  switch (kind) {
    case 'personal':
      return [personalScope(actor.personId)];
    case 'tickets':
    case 'messages':
      return scopesOf(actor).filter((scope) => scope !== personalScope(actor.personId));
    case 'events':
      return isRequester ? [] : scopesOf(actor).filter((scope) => scope !== personalScope(actor.personId));
    case 'people':
      return [isRequester ? requesterScope(actor.personId) : WORKSPACE_SCOPE];
    case 'settings':
    case 'articles':
      return isRequester ? [] : [WORKSPACE_SCOPE];
    default:
      return unreachable(kind);
  }
}
