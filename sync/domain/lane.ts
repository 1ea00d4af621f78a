import type { Kind } from './kind.ts';
import { WORKSPACE_SCOPE, type Scope } from './scope.ts';
import { hash48 } from './hash.ts';

/** Lanes of tickets, messages and events in the workspace scope: writers to different lanes never contend. */
export const WORKSPACE_LANES = 8;

/** How many lanes a (scope, kind) log is divided into. */
export function laneCount(scope: Scope, kind: Kind): number {
  const divided = kind === 'tickets' || kind === 'messages' || kind === 'events';
  return divided && scope === WORKSPACE_SCOPE ? WORKSPACE_LANES : 1;
}

/** The ticket a document belongs to: ids of messages and events begin with their ticket's id and a full stop's stand-in, `--`. */
export function ticketIdOf(kind: Kind, id: string): string {
  if (kind !== 'messages' && kind !== 'events') return id;
  const end = id.indexOf('--');
  return end < 0 ? id : id.slice(0, end);
}

/** The id of a message or event of a ticket; `own` is a ULID or a hash of 26 characters. */
export function childId(ticketId: string, own: string): string {
  return `${ticketId}--${own}`;
}

/** The lane of a document's log within a scope: `hash(ticket id) % lanes`, so a ticket and all of its thread share one number. */
export function laneOf(scope: Scope, kind: Kind, id: string): number {
  const lanes = laneCount(scope, kind);
  return lanes === 1 ? 0 : hash48(ticketIdOf(kind, id)) % lanes;
}
