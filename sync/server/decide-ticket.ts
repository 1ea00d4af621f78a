import { PERMISSIONS } from '../domain/permissions.ts';
import { refuse } from '../domain/refusal.ts';
import { extendHistory, HISTORY_LENGTH } from '../domain/rev.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { ACCEPTED, answerFirst, conflict, refused } from './answer.ts';
import { authoriseTicket } from './authorise-ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { assignByDefault } from './default-assignee.ts';
import { findTicket } from './find-ticket.ts';
import { isRefusal } from './is-refusal.ts';
import { erasureMarkerKey } from './keys.ts';
import { masterFor } from './master-for.ts';
import { settleRequester } from './new-requester.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { readTicket } from './read-ticket.ts';
import { refuseMerge } from './refuse-merge.ts';
import { conflictEvent, createdEvent, givenBackEvent } from './timeline.ts';
import { tellLeave } from './write-canonical.ts';
import { writeChanged, writeEvent, writeTicket, type StoredTicket } from './write-ticket.ts';

/** Judges one pushed ticket by what is stored and planned, and plans its writes when it is accepted. */
export function decideTicket(context: PushContext, plan: CommitPlan, row: ReadRow): PushAnswer {
  const stored = findTicket(plan, row.id);
  const master = masterFor(context.actor, stored?.item ?? null);
  const first = answerFirst(row, master, stored?.ticket ?? null, context.device);
  if (first !== null) return first;
  if (plan.marker(erasureMarkerKey('tickets', row.id)) !== null)
    return refused(refuse('erased', 'This ticket was erased for privacy.'), null);
  if (stored !== null && master === null)
    return refused(refuse('forbidden', 'You may not change this ticket.'), null);
  const ticket = readTicket(context, row);
  if (isRefusal(ticket)) return refused(ticket, master);
  if (stored !== null && master !== null && isStale(context, row, ticket, stored)) return conflict(master);
  const refusal =
    authoriseTicket(context, stored?.ticket ?? null, ticket) ??
    refuseMerge(context, plan, stored?.ticket ?? null, ticket);
  if (refusal !== null) return refused(refusal, master);
  accept(context, plan, stored, ticket);
  return ACCEPTED;
}

/**
 * Whether the row does not follow what is stored. After a restore it may be ahead of it: then its own history holds the stored revision. A
 * requester who inserts what is there already is told what is there; they change nothing.
 */
function isStale({ actor }: PushContext, row: ReadRow, ticket: Ticket, stored: StoredTicket): boolean {
  if (PERMISSIONS[actor.role].tickets.update === 'none') return row.assumed === null;
  return row.assumed !== stored.item.rev && !ticket.hist.includes(stored.item.rev);
}

function accept(context: PushContext, plan: CommitPlan, stored: StoredTicket | null, pushed: Ticket): void {
  const { now, mayGiveBack } = context;
  const isGivenBack = mayGiveBack && pushed.acceptedAt !== null && isAhead(stored, pushed);
  const ticket = isGivenBack ? giveBack(stored, pushed, now) : takeServersFields(context, stored, pushed);
  const isRequesters = PERMISSIONS[context.actor.role].tickets.insert === 'own';
  if (stored === null) plan.requireMarker(erasureMarkerKey('tickets', ticket.id));
  writeTicket(plan, stored, ticket, { isRequesters });
  if (stored === null) tellLeave(plan, context.actor, 'tickets', ticket);
  if (isGivenBack) writeEvent(plan, givenBackEvent(ticket, context.actor.personId, context.epoch, now));
  else if (stored === null) writeEvent(plan, createdEvent(ticket, now));
  else writeChanged(plan, stored.ticket, ticket, now);
  const known = new Set(stored?.ticket.conflicts.map(({ id }) => id));
  for (const lost of ticket.conflicts)
    if (!known.has(lost.id)) writeEvent(plan, conflictEvent(ticket, lost, now));
  settleRequester(plan, stored?.ticket ?? null, ticket, now);
  if (stored === null && !isGivenBack) assignByDefault(plan, ticket, now);
}

/** Whether a pushed ticket was already committed once, before the restore, on top of what is stored now. */
function isAhead(stored: StoredTicket | null, pushed: Ticket): boolean {
  return stored === null || pushed.hist.includes(stored.item.rev);
}

/** What the restore lost comes back as it was; its history must still hold what is stored. */
function giveBack(stored: StoredTicket | null, pushed: Ticket, now: string): Ticket {
  if (stored === null) return pushed;
  // An edit that was never sent may stand upon what is given back: its status is then new, and bears the date of the one before it.
  const isUndated =
    pushed.status !== stored.ticket.status && pushed.statusSince === stored.ticket.statusSince;
  const hist = [...new Set([...pushed.hist, ...extendHistory(stored.item.rev, stored.ticket.hist)])];
  const statusSince = isUndated ? now : pushed.statusSince;
  return { ...pushed, statusSince, hist: hist.slice(0, HISTORY_LENGTH) };
}

/** The server's fields are the server's, whatever was pushed; and that a rule brought a ticket into its queue is said by mail alone. */
function takeServersFields(
  { byMail = false, now }: PushContext,
  stored: StoredTicket | null,
  { routedBy, ...pushed }: Ticket,
): Ticket {
  const rule = byMail || stored !== null ? routedBy : undefined;
  const ticket: Ticket = { ...pushed, ...(rule === undefined ? {} : { routedBy: rule }) };
  if (stored === null) return { ...ticket, acceptedAt: now, statusSince: now, requesterTurn: null, hist: [] };
  const { acceptedAt, statusSince, requesterTurn, status, hist } = stored.ticket;
  return {
    ...ticket,
    acceptedAt,
    statusSince: status === ticket.status ? statusSince : now,
    requesterTurn,
    hist: extendHistory(stored.item.rev, hist),
  };
}
