import * as z from 'zod/mini';
import { idSchema } from './id.ts';

/**
 * An audience: `ws` (every agent), `q:<queue>` (members of a restricted queue), `rq:<person>` (one requester's own),
 * `me:<person>` (one person's private things).
 */
export const scopeSchema = z.string().check(z.regex(/^(ws|(q|rq|me):[A-Za-z0-9_-]{1,80})$/));
export type Scope = z.infer<typeof scopeSchema>;

export const WORKSPACE_SCOPE = 'ws';

const RESTRICTED_PREFIX = 'restricted-';

/** Whether a queue's tickets go to its members alone. The id itself says so, which makes an audience a pure function of the ticket. */
export function isRestrictedQueue(queueId: string): boolean {
  return queueId.startsWith(RESTRICTED_PREFIX);
}

/** The id under which a queue goes on once it is its members' alone. */
export function restrictedQueueId(queueId: string): string {
  return `${RESTRICTED_PREFIX}${queueId}`.slice(0, 80);
}

/** The agents' audience of whatever lies in this queue. */
export function queueScope(queueId: string): Scope {
  return isRestrictedQueue(queueId) ? `q:${queueId}` : WORKSPACE_SCOPE;
}

/** One requester's own audience. */
export function requesterScope(personId: string): Scope {
  return `rq:${personId}`;
}

/** One person's private audience. */
export function personalScope(personId: string): Scope {
  return `me:${personId}`;
}

/** Whether the scope holds projected copies for a requester instead of canonical documents. */
export function isRequesterScope(scope: Scope): boolean {
  return scope.startsWith('rq:');
}

/** Whether the scope holds what the desk works on: its canonical tickets with their threads. */
export function isDeskScope(scope: Scope): boolean {
  return scope === WORKSPACE_SCOPE || (scope.startsWith('q:') && isRestrictedQueue(scope.slice(2)));
}

/** Who a session acts for; the server alone decides it. */
export const actorSchema = z.object({
  personId: idSchema,
  role: z.enum(['requester', 'agent', 'lead', 'admin']),
  /** The restricted queues this person is a member of. */
  memberOf: z.array(idSchema),
});
export type Actor = z.infer<typeof actorSchema>;
export type Role = Actor['role'];

/** Every scope the actor may read, in the order in which a first sync fills them. */
export function scopesOf(actor: Actor): Scope[] {
  if (actor.role === 'requester') return [requesterScope(actor.personId), personalScope(actor.personId)];
  return [WORKSPACE_SCOPE, ...actor.memberOf.map(queueScope), personalScope(actor.personId)];
}
