import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { peekTicket } from './find-survivor.ts';
import type { PushContext } from './push-context.ts';

/**
 * Whether a ticket may be merged as the push says: only into another of the same requester, or two people would read each other's words. A
 * ticket that is not there for this person, or not there yet, is no reason to refuse: such a pointer rests (see sync/domain/merged-into.ts), and an
 * answer must not tell whose a foreign ticket is.
 */
export function refuseMerge(
  { actor, mayGiveBack }: PushContext,
  plan: CommitPlan,
  stored: Ticket | null,
  next: Ticket,
): Refusal | null {
  const into = next.mergedInto ?? null;
  if (mayGiveBack || into === null || into === stored?.mergedInto) return null;
  if (into === next.id) return refuse('forbidden', 'A ticket is not merged into itself.');
  const target = peekTicket(plan, actor, into);
  return target === null || target.requesterId === next.requesterId
    ? null
    : refuse('forbidden', 'Tickets of different requesters are linked, not merged.');
}
