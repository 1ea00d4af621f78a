import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { fieldValues } from '../../sync/domain/ticket-field.ts';
import type { SearchDocument, SearchPerson } from './search-document.ts';

/** A ticket and its conversation as search takes them, with what was merged into it: that is still asked for by its own subject and reference. `queueName` names a queue by its id. */
export function ticketDocument(
  { ticket, lastActivityAt }: TicketRow,
  read: ReadModel,
  queueName: (id: string) => string,
): SearchDocument {
  const messages = read.conversation(ticket.id).map(({ message }) => message);
  const known = new Set([ticket.requesterId, ticket.assigneeId]);
  const writers = new Set(messages.map(({ authorId }) => authorId).filter((id) => !known.has(id)));
  return {
    id: ticket.id,
    reference: ticket.reference,
    subject: ticket.subject,
    status: ticket.status,
    statusSince: ticket.statusSince,
    openedAt: ticket.acceptedAt ?? ticket.createdAt,
    lastActivityAt,
    queue: queueName(ticket.queueId),
    requester: requesterOf(read, ticket),
    assignee: ticket.assigneeId === null ? null : personOf(read, ticket.assigneeId),
    writers: [...writers].map((id) => personOf(read, id)),
    tags: ticket.tags,
    texts: [
      ...messages.map(({ body }) => body),
      ...Object.values(fieldValues(ticket)).flatMap((value) => (typeof value === 'string' ? [value] : [])),
      ...read.merged(ticket.id).flatMap((row) => [row.ticket.subject, row.ticket.reference]),
    ],
  };
}

/** From the directory, or as the ticket brought them when they were met for the first time. */
function requesterOf(read: ReadModel, { requesterId, newRequester }: Ticket): SearchPerson {
  const met = newRequester?.id === requesterId && read.person(requesterId) === null ? newRequester : null;
  return met ?? personOf(read, requesterId);
}

/** Somebody who has not arrived on this device yet has no name to be found by. */
function personOf(read: ReadModel, id: string): SearchPerson {
  const person = read.person(id);
  const { name = '', email = null, phone = null } = person ?? {};
  return { id, name, email, ...(phone === null ? {} : { phone }) };
}
