import { ticketSchema } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { locatorKey } from './keys.ts';
import { locatorOf } from './marker.ts';
import { isLive } from './stored-document.ts';
import type { StoredTicket } from './write-ticket.ts';

/** The ticket as planned so far, wherever it lives; null when there is none. */
export function findTicket(plan: CommitPlan, ticketId: string): StoredTicket | null {
  const locator = locatorOf(plan.marker(locatorKey(ticketId)));
  if (locator === null) return null;
  const item = plan.find({ scope: locator.scope, kind: 'tickets', id: ticketId });
  return isLive(item) ? { item, ticket: ticketSchema.parse(item.body) } : null;
}

/** Whether this plan moves the ticket to another audience: what follows in it has to wait until its thread has followed. */
export function isMoving(plan: CommitPlan, ticketId: string): boolean {
  const locator = locatorOf(plan.marker(locatorKey(ticketId)));
  return locator !== null && locator.movingFrom !== null;
}
