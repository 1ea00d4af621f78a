import { eventSchema, type TimelineEvent } from '../domain/event.ts';
import { ticketIdOf } from '../domain/lane.ts';
import { mayReadTicket } from '../domain/permissions.ts';
import { refuse } from '../domain/refusal.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { ACCEPTED, answerFirst, conflict, historyOf, refused } from './answer.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findTicket } from './find-ticket.ts';
import { erasureMarkerKey } from './keys.ts';
import { masterFor } from './master-for.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { writeCanonical } from './write-canonical.ts';
import type { StoredTicket } from './write-ticket.ts';

/** Judges a line of a timeline that a device gives back after a restore. What is there stays; what is missing is taken as it was. */
export function decideEvent(context: PushContext, plan: CommitPlan, row: ReadRow): PushAnswer {
  const stored = row.ticketId === null ? null : findTicket(plan, row.ticketId);
  const mayRead = stored !== null && mayReadTicket(context.actor, stored.ticket);
  const item = mayRead ? plan.find({ scope: stored.item.scope, kind: 'events', id: row.id }) : null;
  const master = masterFor(context.actor, item);
  const first = answerFirst(row, master, null, context.device);
  if (first !== null) return first;
  const erasure = erasureMarkerKey('events', row.id);
  if (plan.marker(erasure) !== null)
    return refused(refuse('erased', 'This event was erased for privacy.'), null);
  if (!mayRead) return refused(refuse('ticket-missing', 'The ticket of this event is not there.'), null);
  if (master !== null) return conflict(master);
  const parsed = eventSchema.safeParse(row.doc);
  if (!parsed.success || parsed.data.ticketId !== ticketIdOf('events', row.id))
    return refused(refuse('invalid', 'It is not as it should be.'), null);
  plan.requireUnchanged(stored.item);
  plan.requireMarker(erasure);
  writeCanonical(plan, {
    kind: 'events',
    body: movedTo(parsed.data, stored),
    before: null,
    over: item,
  });
  return ACCEPTED;
}

/**
 * The line as its ticket has it now. Where the ticket went to another audience since, it is another revision: devices that hold the old one
 * would otherwise take the two for the same.
 */
function movedTo(event: TimelineEvent, { item, ticket }: StoredTicket): TimelineEvent {
  const { queueId, requesterId } = ticket;
  if (event.queueId === queueId && event.requesterId === requesterId) return event;
  const hist = extendHistory(event.rev, historyOf(event));
  return { ...event, queueId, requesterId, hist, rev: serverRev(item.rev, event.rev) };
}
