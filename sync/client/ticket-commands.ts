import type { AnyDocument } from '../domain/document.ts';
import { childId } from '../domain/lane.ts';
import type { Attachment } from '../domain/attachment.ts';
import type { Mailing, Message, TicketChanges } from '../domain/message.ts';
import { messageSchema } from '../domain/message.ts';
import { eachOnce } from '../domain/recipients.ts';
import { referenceFromBytes } from '../domain/reference.ts';
import { fieldValues } from '../domain/ticket-field.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import type { NewTicket, TicketEdit } from './commands.ts';
import { edit, freshRev, instantOf, type Desk } from './desk.ts';
import { parseInput } from './parse-input.ts';
import { InputError } from './storage-fault.ts';
import { newestSeen } from './threads.ts';
import { isDeleted, wireForm } from './unsent-mark.ts';

/** Makes a ticket and its first message, in that order: a message never stands without its ticket. */
export async function createTicket(
  desk: Desk,
  input: NewTicket,
  links: TicketLinks = {},
): Promise<{ id: string; reference: string }> {
  const ticket = newTicket(desk, input, links);
  const { body, fileIds = [] } = input;
  const attachments = desk.files.describe(fileIds);
  const message = newMessage(desk, ticket, { type: 'request', body, seen: null, attachments });
  // Before the message, as in `addMessage`.
  await desk.files.bind(fileIds, message.id);
  await edit(desk, 'tickets', ticket.id, () => ticket);
  await edit(desk, 'messages', message.id, () => message);
  return { id: ticket.id, reference: ticket.reference };
}

/** What a new ticket says of the one it comes from. */
export type TicketLinks = Partial<Pick<Ticket, 'splitFrom' | 'followUpOf' | 'newRequester'>>;

/** A ticket as this desk makes it, not stored yet. */
export function newTicket(desk: Desk, input: Omit<NewTicket, 'body'>, links: TicketLinks = {}): Ticket {
  const { environment, personId } = desk;
  const now = instantOf(environment);
  const { requester } = input;
  const id = environment.ulid();
  const requesterId = 'id' in requester ? requester.id : environment.ulid();
  const newRequester = 'id' in requester ? {} : { newRequester: { id: requesterId, ...requester } };
  return parseInput(ticketSchema, {
    id,
    rev: freshRev(desk),
    reference: referenceFromBytes(environment.randomBytes(5)),
    subject: input.subject.trim(),
    status: 'open',
    priority: input.priority,
    queueId: input.queueId,
    assigneeId: input.assigneeId,
    requesterId,
    ...newRequester,
    ...links,
    ...fieldValues(input.fields ?? {}),
    tags: [...input.tags],
    followers: [],
    snoozeUntil: null,
    channel: input.channel,
    createdAt: now,
    createdBy: personId,
    updatedAt: now,
    updatedBy: personId,
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
  });
}

/** Edits a ticket. */
export async function changeTicket(
  desk: Desk,
  ticketId: string,
  change: TicketEdit | Readonly<Record<string, unknown>>,
): Promise<void> {
  await edit(desk, 'tickets', ticketId, (stored) => editedTicket(desk, storedTicket(stored), change));
}

/** The next form of a ticket. Conflicts whose timeline event has arrived are let go with it. */
export function editedTicket(
  desk: Desk,
  ticket: Ticket,
  change: TicketEdit | Readonly<Record<string, unknown>>,
): Ticket {
  const told = new Set(desk.read.events(ticket.id).map((event) => event.id));
  return parseInput(ticketSchema, {
    ...ticket,
    ...change,
    conflicts: ticket.conflicts.filter((conflict) => !told.has(childId(ticket.id, conflict.id))),
    updatedAt: instantOf(desk.environment),
    updatedBy: desk.personId,
  });
}

/** Links a ticket to the one it is a duplicate of. A chain is followed to its end, so that all duplicates name one ticket. */
export async function linkDuplicate(desk: Desk, ticketId: string, ofId: string | null): Promise<void> {
  if (ofId === null) return changeTicket(desk, ticketId, { duplicateOf: null });
  const original = originalOf(desk, ofId, new Set([ofId]));
  if (original === ticketId)
    throw new InputError(
      'duplicateOf',
      'That ticket is this one, or is marked as a duplicate of it already.',
    );
  return changeTicket(desk, ticketId, { duplicateOf: original });
}

/** Two agents may link two tickets to each other, each offline: a ring ends where it was entered. */
function originalOf(desk: Desk, id: string, seen: Set<string>): string {
  const row = desk.read.ticket(id);
  if (row === null) throw new InputError('duplicateOf', 'That ticket is not on this device.');
  const next = row.ticket.duplicateOf ?? null;
  if (next === null || seen.has(next) || desk.read.ticket(next) === null) return id;
  return originalOf(desk, next, seen.add(next));
}

/** Adds a reply or a note to a ticket that this device holds. Gives its id. `keep` makes it durable; without it, it is queued to be sent. */
export async function addMessage(
  desk: Desk,
  ticketId: string,
  words: {
    readonly type: 'reply' | 'note';
    readonly body: string;
    readonly changes?: TicketChanges | undefined;
    readonly fileIds: readonly string[];
  } & Mailing,
  keep = (message: Message): Promise<void> => edit(desk, 'messages', message.id, () => message),
): Promise<{ id: string }> {
  const row = desk.read.ticket(ticketId);
  if (row === null) throw new InputError('ticketId', 'This ticket is not on this device.');
  const seen = newestSeen(desk.read, ticketId)?.id ?? null;
  const attachments = desk.files.describe(words.fileIds);
  const message = newMessage(desk, row.ticket, { ...words, seen, attachments });
  // Before the message: a page that dies in between finds its files in the draft still, with the text.
  await desk.files.bind(words.fileIds, message.id);
  await keep(message);
  return { id: message.id };
}

/** Takes up a value that lost a conflict: from its timeline event, or from the ticket while the event has not come. */
export async function useMine(desk: Desk, ticketId: string, eventId: string): Promise<void> {
  const event = desk.read.events(ticketId).find((one) => one.id === eventId);
  const kept = desk.read
    .ticket(ticketId)
    ?.ticket.conflicts.find((one) => one.id === eventId || childId(ticketId, one.id) === eventId);
  if ((event?.type === 'conflict' ? event : kept)?.field === 'claim')
    throw new InputError('eventId', 'Whoever is on a ticket says so themselves, anew.');
  if (event?.type === 'conflict') return changeTicket(desk, ticketId, { [event.field]: event.lost });
  if (kept !== undefined) return changeTicket(desk, ticketId, { [kept.field]: kept.mine });
  throw new InputError('eventId', 'This value is not on this device any more.');
}

function newMessage(
  desk: Desk,
  ticket: Ticket,
  words: {
    readonly type: Message['type'];
    readonly body: string;
    readonly seen: string | null;
    readonly attachments?: readonly Attachment[];
    readonly changes?: TicketChanges | undefined;
  } & Mailing,
): Message {
  const { attachments = [], recipients, forward, sideOf } = words;
  const goesWithIt = attachments.length + (forward?.messageIds.length ?? 0);
  if (words.body.trim() === '' && goesWithIt === 0) throw new InputError('body', 'Write something first.');
  return parseInput(messageSchema, {
    id: childId(ticket.id, desk.environment.ulid()),
    rev: freshRev(desk),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: words.type,
    authorId: desk.personId,
    body: words.body,
    attachments: [...attachments],
    seen: words.seen,
    ...(words.changes === undefined ? {} : { changes: words.changes }),
    ...(recipients === undefined ? {} : { recipients: eachOnce(recipients) }),
    ...(forward === undefined ? {} : { forward }),
    ...(sideOf === undefined ? {} : { sideOf }),
    createdAt: instantOf(desk.environment),
    acceptedAt: null,
  });
}

/** The ticket as it is stored. Throws an InputError when this device does not hold it. */
export function storedTicket(stored: AnyDocument | null): Ticket {
  if (stored === null || isDeleted(stored))
    throw new InputError('ticketId', 'This ticket is not on this device.');
  return ticketSchema.parse(wireForm(stored));
}
