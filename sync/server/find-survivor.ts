import { survivorOf } from '../domain/merged-into.ts';
import { mayReadTicket } from '../domain/permissions.ts';
import type { Actor } from '../domain/scope.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findTicket } from './find-ticket.ts';
import { locatorKey } from './keys.ts';
import { locatorOf } from './marker.ts';
import { isLive } from './stored-document.ts';
import type { StoredTicket } from './write-ticket.ts';

/**
 * The ticket whose conversation this one's is part of, as this person's devices see it: what they may not read does not count, as it is not
 * there for them. Itself when it stands alone.
 */
export function findSurvivor(plan: CommitPlan, actor: Actor, stored: StoredTicket): StoredTicket {
  const { id } = survivorOf(stored.ticket, (one) => peekTicket(plan, actor, one));
  return id === stored.ticket.id ? stored : (findTicket(plan, id) ?? stored);
}

/** A ticket that a pointer names, when it was read and this person may read it. Chains of more than a few are read only so far. */
export function peekTicket(plan: CommitPlan, actor: Actor, id: string): Ticket | null {
  const locator = locatorOf(plan.peekMarker(locatorKey(id)) ?? null);
  const item = locator === null ? null : plan.peek({ scope: locator.scope, kind: 'tickets', id });
  if (!isLive(item)) return null;
  const ticket = ticketSchema.parse(item.body);
  return mayReadTicket(actor, ticket) ? ticket : null;
}
