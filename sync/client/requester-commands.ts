import type { AnyDocument } from '../domain/document.ts';
import { childId } from '../domain/lane.ts';
import { BODY_LENGTH } from '../domain/message.ts';
import { edit, freshRev, instantOf, type Desk } from './desk.ts';
import type { RequesterWords, WrittenFile, WrittenRequest } from './requester-words.ts';
import { InputError } from './storage-fault.ts';

/**
 * Queues a request to be sent. The documents hold what a requester decides and what the server's copies hold, so that these take their place
 * unchanged. One that is on this device already is left as it is.
 */
export async function askForHelp(
  desk: Desk,
  request: WrittenRequest,
  given: readonly WrittenFile[],
): Promise<void> {
  const { id, messageId, reference, queueId, subject, body, fields, createdAt } = request;
  const mine = { requesterId: desk.personId, createdAt, acceptedAt: null };
  const ticket = {
    ...{ id, rev: freshRev(desk), reference, subject, queueId, channel: 'web', status: 'open' },
    ...mine,
    ...fields,
    statusSince: null,
  };
  // Before the message: a page that dies in between finds them again when the request is handed over once more.
  await desk.files.adopt(given, messageId);
  const attachments = desk.files.describe(given.map(({ row }) => row.id));
  const message = {
    ...{ id: messageId, rev: freshRev(desk), ticketId: id, type: 'request', body, attachments },
    ...mine,
  };
  await insert(desk, 'tickets', ticket);
  await insert(desk, 'messages', message);
}

/** Adds a requester's words to a conversation of theirs. Gives the message's id. */
export async function writeToDesk(
  desk: Desk,
  ticketId: string,
  { body, action, fileIds = [] }: RequesterWords,
): Promise<{ id: string }> {
  if (desk.read.ticket(ticketId) === null)
    throw new InputError('ticketId', 'This request is not on this device any more.');
  const attachments = desk.files.describe(fileIds);
  if (body.trim() === '' && attachments.length === 0) throw new InputError('body', 'Write something first.');
  if (body.length > BODY_LENGTH) throw new InputError('body', 'That is too long for one message.');
  const message = {
    id: childId(ticketId, desk.environment.ulid()),
    rev: freshRev(desk),
    ticketId,
    requesterId: desk.personId,
    type: 'request',
    body,
    attachments,
    ...(action === undefined ? {} : { action }),
    createdAt: instantOf(desk.environment),
    acceptedAt: null,
  };
  await desk.files.bind(fileIds, message.id);
  await insert(desk, 'messages', message);
  return { id: message.id };
}

async function insert(desk: Desk, kind: 'tickets' | 'messages', doc: AnyDocument): Promise<void> {
  await edit(desk, kind, doc.id, (stored) => (stored === null ? doc : null));
}
