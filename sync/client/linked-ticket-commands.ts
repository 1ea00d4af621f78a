import { ticketIdOf } from '../domain/lane.ts';
import { isUnfinished } from '../domain/status.ts';
import type { Ticket } from '../domain/ticket.ts';
import { edit, type Desk } from './desk.ts';
import { InputError } from './storage-fault.ts';
import { createTicket, newTicket } from './ticket-commands.ts';

/**
 * Makes a new ticket of what a message says, for the same requester. The message stays where it is and is shown in both; the new ticket names it.
 * It is undone by merging the new ticket back.
 */
export async function splitMessage(
  desk: Desk,
  messageId: string,
  subject: string,
): Promise<{ id: string; reference: string }> {
  const ticket = heldTicket(desk, ticketIdOf('messages', messageId));
  const message = desk.read.messages(ticket.id).find((row) => row.message.id === messageId);
  if (message === undefined) throw new InputError('messageId', 'This message is not on this device.');
  const made = newTicket(desk, likeOf(ticket, subject), { ...linksOf(ticket), splitFrom: messageId });
  await edit(desk, 'tickets', made.id, () => made);
  return { id: made.id, reference: made.reference };
}

/** Makes a ticket that goes on from one that is solved or closed, with what the requester said now. Rejects with `InputError` while that one is still worked on. */
export async function followUp(
  desk: Desk,
  ticketId: string,
  words: { readonly subject: string; readonly body: string },
): Promise<{ id: string; reference: string }> {
  const ticket = heldTicket(desk, ticketId);
  if (isUnfinished(ticket.status))
    throw new InputError('ticketId', 'This ticket is not solved yet: what is new belongs into it.');
  const input = { ...likeOf(ticket, words.subject), channel: 'agent' as const, body: words.body };
  return createTicket(desk, input, { ...linksOf(ticket), followUpOf: ticket.id });
}

function heldTicket(desk: Desk, id: string): Ticket {
  const row = desk.read.ticket(id);
  if (row === null) throw new InputError('ticketId', 'This ticket is not on this device.');
  return row.ticket;
}

function likeOf({ requesterId, queueId, priority, assigneeId, tags, channel }: Ticket, subject: string) {
  return { subject, requester: { id: requesterId }, queueId, priority, assigneeId, tags, channel };
}

/** Somebody whom the server does not know yet travels in every ticket of theirs. */
function linksOf({ newRequester }: Ticket) {
  return newRequester === undefined ? {} : { newRequester };
}
