import { createHash } from 'node:crypto';
import { mayAdminister } from '../../domain/admin-rights.ts';
import { hashId } from '../../domain/hash.ts';
import type { ImportedTicket } from '../../domain/import-row.ts';
import { childId } from '../../domain/lane.ts';
import type { Message } from '../../domain/message.ts';
import { referenceFromBytes } from '../../domain/reference.ts';
import { serverRev } from '../../domain/rev.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { emailMarkerKey } from '../keys.ts';
import { personIdOf } from '../marker.ts';
import { isLive } from '../stored-document.ts';
import { createdEvent } from '../timeline.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { addPeople, importStep } from './import-people.ts';
import { importTickets } from './import-tickets.ts';
import { workspaceKey } from './put-document.ts';

/**
 * Takes in one batch of a table of tickets, as the server's own writing: no mail follows it. What is there already is left as it is, so a batch
 * that was cut off, or comes twice, makes nothing twice.
 */
export async function importTable(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { file, rows, tickets }: AdminCommand<'import-tickets'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'import'))
    throw new AdminRefused('not-allowed', 'Only an admin imports tickets.');
  const hidden = tickets.find(
    ({ queueId }) => isRestrictedQueue(queueId) && !actor.memberOf.includes(queueId),
  );
  if (hidden !== undefined)
    throw new AdminRefused(
      'refused',
      'Only a member of a restricted queue imports tickets into it.',
      'queueId',
    );
  await requireQueues(deps, tickets);
  await addPeople(
    deps,
    tickets.map(({ requester }) => requester),
  );
  const requesters = await requesterIds(deps, tickets);
  const documents = tickets.map((ticket, index) =>
    documentsOf(ticket, requesters[index] ?? ticket.requester.id),
  );
  await importTickets(deps, {
    tickets: documents.map(({ ticket }) => ticket),
    messages: documents.map(({ message }) => message),
    events: documents.map(({ ticket }) => createdEvent(ticket, ticket.createdAt)),
  });
  return importStep('tickets', file, rows);
}

async function requireQueues({ store }: AdminDeps, tickets: readonly ImportedTicket[]): Promise<void> {
  const ids = [...new Set(tickets.map(({ queueId }) => queueId))];
  const found = await store.readDocuments(ids.map((id) => workspaceKey('settings', id)));
  const missing = ids.find((_, index) => {
    const item = found[index];
    return !isLive(item) || item.body['type'] !== 'queue';
  });
  if (missing !== undefined)
    throw new AdminRefused('refused', 'A queue of these rows is not there any more.', 'queueId');
}

/** Who asked, row by row: whoever owns the address, however they came to be known. */
async function requesterIds(
  { store }: AdminDeps,
  tickets: readonly ImportedTicket[],
): Promise<readonly string[]> {
  const emails = [...new Set(tickets.flatMap(({ requester }) => requester.email ?? []))];
  const markers = emails.length === 0 ? [] : await store.readMarkers(emails.map(emailMarkerKey));
  const owners = new Map(emails.map((email, index) => [email, personIdOf(markers[index] ?? null)]));
  return tickets.map(({ requester: { id, email } }) => (email === null ? id : (owners.get(email) ?? id)));
}

function documentsOf(row: ImportedTicket, requesterId: string): { ticket: Ticket; message: Message } {
  const { id, createdAt, status } = row;
  const messageId = childId(id, hashId('imported message', id));
  const ticket: Ticket = {
    id,
    rev: serverRev('imported', id),
    reference: referenceFromBytes(createHash('sha256').update(`reference ${id}`).digest().subarray(0, 5)),
    subject: row.subject,
    status,
    priority: row.priority,
    queueId: row.queueId,
    assigneeId: row.assigneeId,
    requesterId,
    tags: [...row.tags],
    followers: [],
    snoozeUntil: null,
    channel: row.channel,
    createdAt,
    createdBy: requesterId,
    updatedAt: row.solvedAt ?? createdAt,
    updatedBy: requesterId,
    conflicts: [],
    acceptedAt: createdAt,
    statusSince: row.solvedAt ?? createdAt,
    requesterTurn: messageId,
    hist: [],
  };
  const message: Message = {
    id: messageId,
    rev: serverRev('imported', messageId),
    ticketId: id,
    requesterId,
    queueId: row.queueId,
    type: 'request',
    authorId: requesterId,
    body: row.body || '(No text)',
    attachments: [],
    seen: null,
    createdAt,
    acceptedAt: createdAt,
  };
  return { ticket, message };
}
