import type { OutboxItem } from '../../sync/client/outbox.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import { ticketSchema, type Ticket } from '../../sync/domain/ticket.ts';
import { fieldValues } from '../../sync/domain/ticket-field.ts';
import { fieldText } from '../words/field-value-words.ts';
import type { NewTicketFields } from './new-ticket-form.ts';
import { requesterName } from './use-names.ts';

/** A refused item that is a ticket the server has never had, or null: only such a one can be written anew. */
export function refusedNewTicket(item: OutboxItem): Ticket | null {
  if (item.kind !== 'tickets' || item.state !== 'refused') return null;
  const ticket = ticketSchema.safeParse(item.doc);
  return ticket.success && ticket.data.acceptedAt === null ? ticket.data : null;
}

/**
 * Puts a refused new ticket back into the form it came from: its fields and what was asked for become the draft of a new ticket, durably, and
 * only then is it given up. Notes and replies stay under Needs attention: what is written in the form is the requester's to read.
 */
export async function editRefusedTicket(
  { commands, outbox, read }: Workspace,
  ticket: Ticket,
): Promise<void> {
  const requests = read.messages(ticket.id).filter(({ message }) => message.type === 'request');
  const bodies = requests.map(({ message }) => message.body);
  const taken = new Set([ticket.id, ...requests.map(({ message }) => message.id)]);
  const fields: NewTicketFields = {
    requesterId: ticket.newRequester === undefined ? ticket.requesterId : '',
    requester: requesterName(read, ticket),
    email: ticket.newRequester?.email ?? '',
    phone: ticket.newRequester?.phone ?? '',
    subject: ticket.subject,
    body: bodies.join('\n\n'),
    queueId: ticket.queueId,
    priority: ticket.priority,
    assigneeId: ticket.assigneeId ?? '',
    fields: Object.fromEntries(
      Object.entries(fieldValues(ticket)).map(([key, value]) => [key, fieldText(value)]),
    ),
    channel: ticket.channel,
    callBack: '',
  };
  await commands.saveDraft(null, 'ticket', JSON.stringify(fields));
  const given = outbox.items().filter((item) => taken.has(item.doc.id) && item.state === 'refused');
  for (const { key } of given) await outbox.discard(key);
}
