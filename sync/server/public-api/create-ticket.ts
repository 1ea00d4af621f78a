import { createHash } from 'node:crypto';
import { hashId } from '../../domain/hash.ts';
import { childId } from '../../domain/lane.ts';
import type { Message } from '../../domain/message.ts';
import { referenceFromBytes } from '../../domain/reference.ts';
import { deviceRev } from '../../domain/rev.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { ApiNewTicket, ApiTicket } from '../../protocol/api/ticket.ts';
import { personOf } from '../intake/person-of.ts';
import type { ApiCall, PublicApiDeps } from './api-call.ts';
import { findStored } from './find-stored.ts';
import { requireAssignee, requirePerson, requireQueue } from './named-things.ts';
import { keyReused, pushRows } from './push-rows.ts';
import { readFieldValues } from './read-fields.ts';
import { showTicket } from './show-tickets.ts';

type NewTicketCall = ApiCall<unknown, ApiNewTicket>;

/** Makes a ticket and its first message. A repeat makes no second one: their ids are hashes of the idempotency key. */
export async function createTicket(deps: PublicApiDeps, call: NewTicketCall): Promise<ApiTicket> {
  const { body, key } = call;
  await requireQueue(deps.store, body.queueId);
  await requireAssignee(deps.store, body.assigneeId, body.queueId);
  const fields = await readFieldValues(deps.store, body.queueId, body.fields);
  const requesterId = await requesterOf(deps, call);
  const now = new Date(deps.clock.now()).toISOString();
  const ticket = { ...newTicket(call, requesterId, now), ...fields };
  const message = firstMessage(call, ticket, now);
  const pushed = await pushRows(deps, key, [
    { kind: 'tickets', assumed: null, doc: ticket },
    { kind: 'messages', assumed: null, doc: message },
  ]);
  if (pushed === 'behind') throw keyReused();
  return showTicket(deps, (await findStored(deps.store, key.actor, ticket.id)).ticket);
}

async function requesterOf(deps: PublicApiDeps, { body, key }: NewTicketCall): Promise<string> {
  const { requester } = body;
  if (requester === undefined) return key.actor.personId;
  if ('email' in requester)
    return personOf(deps, { address: requester.email.toLowerCase(), name: requester.name ?? '' });
  await requirePerson(deps.store, requester.id);
  return requester.id;
}

function newTicket({ body, key, cause, given }: NewTicketCall, requesterId: string, now: string): Ticket {
  const { personId } = key.actor;
  return {
    id: `a-${hashId('ticket', cause)}`,
    rev: deviceRev(key.device, hashId('ticket rev', cause, given)),
    reference: referenceFromBytes(createHash('sha256').update(`reference ${cause}`).digest().subarray(0, 5)),
    subject: body.subject,
    status: 'open',
    priority: body.priority,
    queueId: body.queueId,
    assigneeId: body.assigneeId ?? null,
    requesterId,
    tags: [...new Set(body.tags)],
    followers: [],
    snoozeUntil: null,
    channel: 'api',
    createdAt: now,
    createdBy: personId,
    updatedAt: now,
    updatedBy: personId,
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
  };
}

function firstMessage({ body, key, cause, given }: NewTicketCall, ticket: Ticket, now: string): Message {
  return {
    id: childId(ticket.id, hashId('message', cause)),
    rev: deviceRev(key.device, hashId('message rev', cause, given)),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: 'request',
    authorId: key.actor.personId,
    body: body.body,
    attachments: [],
    seen: null,
    createdAt: now,
    acceptedAt: null,
  };
}
