import type { FileBoard } from '../../../sync/client/files/file-board.ts';
import type { Commands } from '../../../sync/client/commands.ts';
import type { HelpQueue } from '../../../sync/protocol/help.ts';
import type { RememberedPerson } from '../remembered-person.ts';
import type { KeptRequest, RequestBook } from './request-book.ts';
import { givenFields } from './request-fields.ts';

/** What handing over works with. */
export interface HandOverPorts {
  readonly book: RequestBook;
  readonly person: Pick<RememberedPerson, 'id' | 'email'>;
  readonly commands: Pick<Commands, 'ask'>;
  readonly files: Pick<FileBoard, 'inDraft' | 'shelf' | 'remove'>;
  readonly queues: () => Promise<readonly HelpQueue[]>;
}

/** Whether a request that waits is this person's: they wrote it signed in, or gave the address that they have proved since. */
export function isOwn(request: KeptRequest, { id, email }: HandOverPorts['person']): boolean {
  if (request.by !== null) return request.by === id;
  return email !== null && request.email.trim().toLowerCase() === email.toLowerCase();
}

/**
 * Hands what waits over to the person's local database, which sends it, and takes it out of the book then. A page that dies anywhere in between does it
 * again and makes nothing twice. Gives how many were handed over; those without a queue wait until one is known.
 */
export async function handOver(ports: HandOverPorts): Promise<number> {
  const { book, person } = ports;
  let count = 0;
  for (const request of book.all())
    if (request.sentAt !== null && isOwn(request, person) && (await handOverOne(ports, request))) count += 1;
  return count;
}

async function handOverOne(
  { book, commands, files, queues }: HandOverPorts,
  request: KeptRequest,
): Promise<boolean> {
  const known = await queues();
  const queueId = request.queueId ?? known[0]?.id;
  if (queueId === undefined) return false;
  const held = files.inDraft(request.id, 'ticket');
  const rows = new Map((await files.shelf.all()).map((row) => [row.id, row]));
  const given = [];
  for (const { id } of held) {
    const row = rows.get(id);
    const bytes = await files.shelf.bytes(id);
    if (row !== undefined && bytes !== null) given.push({ row, bytes });
  }
  const { id, messageId, reference, subject, body, sentAt, changedAt } = request;
  const words = { subject: subject.trim(), body: body.trim(), createdAt: sentAt ?? changedAt };
  const fields = givenFields(known, queueId, request.fields);
  await commands.ask({ id, messageId, reference, queueId, fields, ...words }, given);
  for (const file of held) await files.remove(file.id);
  book.remove(id);
  return true;
}
