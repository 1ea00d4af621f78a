import { fieldChanges } from '../../domain/field-change.ts';
import { hashId } from '../../domain/hash.ts';
import { deviceRev } from '../../domain/rev.ts';
import type { FieldValue } from '../../domain/ticket-field.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { ApiTicket, ApiTicketChange } from '../../protocol/api/ticket.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { StoreUnavailable } from '../sync-store.ts';
import type { ApiCall, PublicApiDeps } from './api-call.ts';
import { findStored } from './find-stored.ts';
import { requireAssignee, requireQueue } from './named-things.ts';
import { isOrWas, pushRows } from './push-rows.ts';
import { readFieldValues } from './read-fields.ts';
import { showTicket } from './show-tickets.ts';

const TRIES = 6;

type ChangeCall = ApiCall<unknown, ApiTicketChange>;

/**
 * Changes fields of a ticket: upon the version that was named and no other, or upon whatever is there. A repeat changes nothing, also when others have
 * changed the ticket since.
 */
export async function changeTicket(deps: PublicApiDeps, call: ChangeCall): Promise<ApiTicket> {
  const { key, body, params, cause, given } = call;
  const ticketId = params['ticketId'] ?? '';
  const rev = deviceRev(key.device, hashId('change', cause, given));
  await requireQueue(deps.store, body.queueId);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { ticket } = await findStored(deps.store, key.actor, ticketId);
    if (isOrWas(ticket, rev)) return showTicket(deps, ticket);
    requireRev(ticket, body);
    const fields = await readFieldValues(deps.store, body.queueId ?? ticket.queueId, body.fields, ticket);
    const edit = { ...editOf(ticket, body), ...changedOf(ticket, fields) };
    if (fieldChanges(ticket, edit).length === 0) return showTicket(deps, ticket);
    await requireAssignee(deps.store, body.assigneeId, body.queueId ?? ticket.queueId);
    const updatedAt = new Date(deps.clock.now()).toISOString();
    const doc = { ...ticket, ...edit, rev, updatedAt, updatedBy: key.actor.personId };
    const row = { kind: 'tickets', assumed: ticket.rev, doc };
    if ((await pushRows(deps, key, [row])) === 'accepted')
      return showTicket(deps, (await findStored(deps.store, key.actor, ticketId)).ticket);
  }
  throw new StoreUnavailable('Others kept changing the ticket.');
}

function requireRev({ rev }: Ticket, body: ApiTicketChange): void {
  if (body.rev !== undefined && body.rev !== rev)
    throw new ApiProblem('outdated', 'The ticket was changed after you read it. Read it again.', 'rev');
}

/** What was never filled in stays so: emptying it is no change. */
function changedOf(ticket: Ticket, fields: Readonly<Record<string, FieldValue>>): Partial<Ticket> {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== null || (ticket[key] ?? null) !== null),
  );
}

function editOf(ticket: Ticket, body: ApiTicketChange): Partial<Ticket> {
  const { subject, status, priority, queueId, assigneeId, snoozeUntil, addTags = [], removeTags = [] } = body;
  const kept = ticket.tags.filter((tag) => !removeTags.includes(tag));
  return {
    tags: [...new Set([...kept, ...addTags])],
    ...(subject === undefined ? {} : { subject }),
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(queueId === undefined ? {} : { queueId }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(snoozeUntil === undefined ? {} : { snoozeUntil }),
  };
}
