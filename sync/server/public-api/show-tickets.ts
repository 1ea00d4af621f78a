import { showReference } from '../../domain/reference.ts';
import { DEFAULT_CLOSE_AFTER_DAYS, statusAt } from '../../domain/status.ts';
import { fieldValues } from '../../domain/ticket-field.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { ApiTicket } from '../../protocol/api/ticket.ts';
import { WORKSPACE_SETTING } from '../read-view.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';
import { knownPeople } from './known-people.ts';

/** What showing tickets stands on. */
export interface ShowDeps {
  readonly store: SyncStore;
  readonly origin: string;
  readonly clock: { now(): number };
}

/** Tickets as the API tells them, in their order. */
export async function showTickets(
  { store, origin, clock }: ShowDeps,
  tickets: readonly Ticket[],
): Promise<ApiTicket[]> {
  const ids = tickets.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId]);
  const [person, closeAfterDays] = await Promise.all([knownPeople(store, ids), readCloseAfterDays(store)]);
  const nowMs = clock.now();
  return tickets.map((ticket) => ({
    id: ticket.id,
    rev: ticket.rev,
    reference: showReference(ticket.reference),
    url: `${origin}/inbox/${ticket.id}`,
    subject: ticket.subject,
    status: statusAt(ticket, nowMs, closeAfterDays),
    priority: ticket.priority,
    queueId: ticket.queueId,
    requester: person(ticket.requesterId),
    assignee: ticket.assigneeId === null ? null : person(ticket.assigneeId),
    tags: ticket.tags,
    fields: filledFields(ticket),
    channel: ticket.channel,
    snoozeUntil: ticket.snoozeUntil,
    mergedInto: ticket.mergedInto ?? null,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
  }));
}

/** One ticket as the API tells it. */
export async function showTicket(deps: ShowDeps, ticket: Ticket): Promise<ApiTicket> {
  const [shown] = await showTickets(deps, [ticket]);
  if (shown === undefined) throw new Error('A ticket was not shown.');
  return shown;
}

/** After how many days a solved ticket counts as closed. */
export async function readCloseAfterDays(store: Pick<SyncStore, 'readDocuments'>): Promise<number> {
  const [item] = await store.readDocuments([WORKSPACE_SETTING]);
  const days = isLive(item) ? item.body['closeAfterDays'] : null;
  return typeof days === 'number' && days > 0 ? days : DEFAULT_CLOSE_AFTER_DAYS;
}

function filledFields(ticket: Ticket): ApiTicket['fields'] {
  const filled: ApiTicket['fields'] = {};
  for (const [id, value] of Object.entries(fieldValues(ticket))) if (value !== null) filled[id] = value;
  return filled;
}
