import type { TimelineEvent } from '../domain/event.ts';
import { audienceOf } from '../domain/projection.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { locatorKey } from './keys.ts';
import { locatorMarker } from './marker.ts';
import { isLive, type LiveDocument, type NewestPublic } from './stored-document.ts';
import { changedEvent } from './timeline.ts';
import { writeCanonical } from './write-canonical.ts';

/** A ticket as stored: its item, and the document in it. */
export interface StoredTicket {
  readonly item: LiveDocument;
  readonly ticket: Ticket;
}

/** What goes with a ticket's new revision. */
export interface TicketWriteOptions {
  readonly isRequesters?: boolean;
  readonly newest?: NewestPublic | null;
}

/**
 * Plans a ticket's new revision. Where its audience changes its thread has to follow, which takes more than one transaction: the ticket's
 * locator says so until it is done.
 */
export function writeTicket(
  plan: CommitPlan,
  before: StoredTicket | null,
  ticket: Ticket,
  options: TicketWriteOptions = {},
): void {
  const after = audienceOf({ kind: 'tickets', doc: ticket });
  const { isRequesters = false, newest = null } = options;
  writeCanonical(plan, { kind: 'tickets', body: ticket, before: before?.item ?? null, isRequesters, newest });
  const key = locatorKey(ticket.id);
  const marker = plan.marker(key);
  if (before === null)
    plan.writeMarker(locatorMarker(ticket.id, { scope: after.canonical, movingFrom: null }, marker), marker);
  else if (hasOtherAudience(before.ticket, ticket))
    plan.writeMarker(
      locatorMarker(ticket.id, { scope: after.canonical, movingFrom: before.item.scope }, marker),
      marker,
    );
}

/** Plans a new event of a ticket's timeline. Its id says what it tells, so one that is there already is left as it is. */
export function writeEvent(plan: CommitPlan, event: TimelineEvent): void {
  const scope = audienceOf({ kind: 'events', doc: event }).canonical;
  if (isLive(plan.peek({ scope, kind: 'events', id: event.id }))) return;
  writeCanonical(plan, { kind: 'events', body: event, before: null });
}

/** Plans the timeline's line for a revision, when there is something to tell. */
export function writeChanged(
  plan: CommitPlan,
  before: Ticket,
  after: Ticket,
  now: string,
  messageId?: string,
): void {
  const event = changedEvent(before, after, now, messageId);
  if (event !== null) writeEvent(plan, event);
}

function hasOtherAudience(before: Ticket, after: Ticket): boolean {
  const was = audienceOf({ kind: 'tickets', doc: before });
  const is = audienceOf({ kind: 'tickets', doc: after });
  return was.canonical !== is.canonical || was.copy !== is.copy;
}
