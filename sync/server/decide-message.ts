import type { AnyDocument } from '../domain/document.ts';
import { isPublic, type Message } from '../domain/message.ts';
import { mayReadTicket, mayWriteDown, refuseMessage } from '../domain/permissions.ts';
import { queueScope } from '../domain/scope.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { extendHistory, revDevice, serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { ACCEPTED, answerFirst, conflict, historyOf, refused, RETRY } from './answer.ts';
import { applyMessage } from './apply-message.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findSurvivor } from './find-survivor.ts';
import { findTicket, isMoving } from './find-ticket.ts';
import { rememberRefusal, refuseHeld } from './held-reply.ts';
import { isRefusal } from './is-refusal.ts';
import { erasureMarkerKey } from './keys.ts';
import { masterFor } from './master-for.ts';
import type { PushContext } from './push-context.ts';
import { readMessage } from './read-message.ts';
import type { ReadRow } from './read-row.ts';
import { isLive, type StoredDocument } from './stored-document.ts';
import { newestOf, wakeSurvivor } from './wake-survivor.ts';
import { tellLeave, writeCanonical } from './write-canonical.ts';
import { writeChanged, writeTicket, type StoredTicket } from './write-ticket.ts';

const TICKET_MISSING = refuse('ticket-missing', 'The ticket of this message is not there.');

/** Judges one pushed message by what is stored and planned, and plans its writes when it is accepted. */
export function decideMessage(context: PushContext, plan: CommitPlan, row: ReadRow): PushAnswer {
  const stored = row.ticketId === null ? null : findTicket(plan, row.ticketId);
  const mayRead = stored !== null && mayReadTicket(context.actor, stored.ticket);
  const item = stored === null ? null : plan.find({ scope: stored.item.scope, kind: 'messages', id: row.id });
  const master = mayRead ? masterFor(context.actor, item) : null;
  const first = answerFirst(row, master, isLive(item) ? item.body : null, context.device);
  if (first !== null) return first;
  const message = readMessage(context, row, stored?.ticket ?? null);
  if (isRefusal(message)) return refused(message, master);
  const mayAdd = mayRead || (stored !== null && mayWriteDown(context.actor, stored.ticket, message));
  if (stored === null || !mayAdd) return refused(TICKET_MISSING, null);
  if (item?.gone === 'refused' && item.rev === row.rev && item.refusal !== null)
    return refused(item.refusal, null);
  const refusal = authorise(context, plan, stored, message);
  if (refusal !== null) return refused(refusal, master);
  if (isLive(item) && master !== null && saysTheSame(message, item.body)) return conflict(master);
  if (isLive(item)) return refused(refuse('immutable', 'A message that is sent does not change.'), master);
  const survivor = findSurvivor(plan, context.actor, stored);
  if (isMoving(plan, survivor.ticket.id)) return RETRY;
  const held = context.mayGiveBack ? null : refuseHeld(context, stored, message, survivor !== stored);
  if (held !== null) {
    rememberRefusal(plan, stored.item, item, message, held);
    return refused(held, null);
  }
  accept(context, plan, { stored, survivor, over: item }, message);
  return ACCEPTED;
}

/** What names the version, and what only the server writes of a message that is stored. */
const NOT_SAID = ['rev', 'hist', 'acceptedAt', 'requesterId', 'queueId'];

/** Whether a message is one that is stored, pushed again under another rev: its device has not heard that it went through. */
function saysTheSame(message: Message, stored: AnyDocument): boolean {
  const fields = new Set([...Object.keys(message), ...Object.keys(stored)]);
  return [...fields].every((field) => NOT_SAID.includes(field) || sameValue(message[field], stored[field]));
}

function authorise(
  { actor, device, mayGiveBack }: PushContext,
  plan: CommitPlan,
  { ticket }: StoredTicket,
  message: Message,
): Refusal | null {
  if (plan.marker(erasureMarkerKey('messages', message.id)) !== null)
    return refuse('erased', 'This message was erased for privacy.');
  if (mayGiveBack) return null;
  const refusal = refuseMessage(actor, ticket, message);
  if (refusal !== null) return refusal;
  return revDevice(message.rev) === device
    ? null
    : refuse('forged', 'Its revision was made on another device.');
}

/** Where a message goes: its ticket, the one whose conversation that is part of, and what stands under the message's key. */
interface Place {
  readonly stored: StoredTicket;
  readonly survivor: StoredTicket;
  readonly over: StoredDocument | null;
}

function accept(
  context: PushContext,
  plan: CommitPlan,
  { stored, survivor, over }: Place,
  pushed: Message,
): void {
  // A message that was committed before the restore has done its work: the ticket that is given back bears it.
  const isGivenBack = context.mayGiveBack && pushed.acceptedAt !== null;
  const acceptedAt = isGivenBack ? pushed.acceptedAt : momentAfter([stored, survivor], context.nowMs);
  const message = { ...pushed, acceptedAt };
  const { newest } = stored.item;
  const after = isGivenBack
    ? stored.ticket
    : applyMessage(stored.ticket, message, newest === null, context.now);
  const next = isPublic(message)
    ? newestOf(newest, { id: message.id, at: acceptedAt ?? context.now })
    : newest;
  if (after !== stored.ticket) {
    writeTicket(plan, stored, after, { newest: next });
    writeChanged(plan, stored.ticket, after, context.now, message.id);
  } else if (next !== newest) {
    writeCanonical(plan, { kind: 'tickets', body: stored.ticket, before: stored.item, newest: next });
  } else {
    plan.requireUnchanged(stored.item);
  }
  if (survivor !== stored) wakeSurvivor(plan, survivor, message, isGivenBack, context.now);
  plan.requireMarker(erasureMarkerKey('messages', message.id));
  const body = inTicket(message, after, isGivenBack);
  const isRequesters = context.actor.role === 'requester';
  writeCanonical(plan, { kind: 'messages', body, before: null, over, isRequesters });
  tellLeave(plan, context.actor, 'messages', body);
}

/**
 * The message with queue and requester as its ticket has them, where its own would give it another audience. One that is given back is held
 * by devices in its old form: it becomes another revision. A fresh one is told apart by its `acceptedAt`.
 */
function inTicket(message: Message, { queueId, requesterId, rev }: Ticket, isGivenBack: boolean): Message {
  const isSame = queueScope(message.queueId) === queueScope(queueId) && message.requesterId === requesterId;
  if (isSame) return message;
  const moved = { ...message, queueId, requesterId };
  if (!isGivenBack) return moved;
  const hist = extendHistory(message.rev, historyOf(message));
  return { ...moved, hist, rev: serverRev(rev, message.rev) };
}

/** The moment of acceptance: now, but never before or at the newest public message's, so that the thread's order is the order of commits. */
function momentAfter(tickets: readonly StoredTicket[], nowMs: number): string {
  const after = tickets.map(({ item }) => (item.newest === null ? nowMs : Date.parse(item.newest.at) + 1));
  return new Date(Math.max(nowMs, ...after)).toISOString();
}
