import { isAgent, personSchema } from '../domain/person.ts';
import { queueSchema } from '../domain/queue.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import { isRestrictedQueue, WORKSPACE_SCOPE } from '../domain/scope.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findTicket } from './find-ticket.ts';
import { isLive, type DocumentKey, type StoredDocument } from './stored-document.ts';
import { changedEvent } from './timeline.ts';
import { writeEvent, writeTicket } from './write-ticket.ts';

/** Where the setting of a ticket's queue is kept. */
export function queueKey(queueId: string): DocumentKey {
  return { scope: WORKSPACE_SCOPE, kind: 'settings', id: queueId };
}

/** Where the person is kept to whom this queue gives its new tickets; null when it gives them to nobody. */
export function defaultAssigneeKey(queue: StoredDocument | null | undefined): DocumentKey | null {
  const setting = queueSchema.safeParse(isLive(queue) ? queue.body : null);
  const id = setting.data?.defaultAssigneeId ?? null;
  return id === null ? null : { scope: WORKSPACE_SCOPE, kind: 'people', id };
}

/**
 * Gives a ticket that was just made, and that its author gave to nobody, to the person whom its queue names. It is an edit of the server's on top of
 * the device's revision, so the device finds its own one stored. Somebody who is away, cut off or not allowed to see the queue gets nothing.
 */
export function assignByDefault(plan: CommitPlan, made: Ticket, now: string): void {
  const assigneeKey = defaultAssigneeKey(plan.peek(queueKey(made.queueId)));
  if (made.assigneeId !== null || assigneeKey === null || !mayTake(plan.peek(assigneeKey), made.queueId))
    return;
  const stored = findTicket(plan, made.id);
  if (stored === null) return;
  const { ticket } = stored;
  const rev = serverRev(assigneeKey.id, ticket.rev);
  const hist = extendHistory(ticket.rev, ticket.hist);
  const assigned = { ...ticket, assigneeId: assigneeKey.id, rev, hist };
  writeTicket(plan, stored, assigned);
  const event = changedEvent(ticket, assigned, now);
  if (event !== null) writeEvent(plan, { ...event, cause: 'queue' });
}

/** Whether a queue, or a rule of it, gives this person new tickets. */
export function mayTake(item: StoredDocument | null | undefined, queueId: string): boolean {
  const person = personSchema.safeParse(isLive(item) ? item.body : null).data;
  if (person === undefined || person.disabled || !isAgent(person)) return false;
  const isAway = (person.awaySince ?? null) !== null;
  return !isAway && (!isRestrictedQueue(queueId) || person.memberOf.includes(queueId));
}
