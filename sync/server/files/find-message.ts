import { messageSchema, type Message } from '../../domain/message.ts';
import { ticketIdOf } from '../../domain/lane.ts';
import { ticketSchema, type Ticket } from '../../domain/ticket.ts';
import type { Attachment } from '../../domain/attachment.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';
import type { FileRef } from './file-store.ts';

/** A file with the message that describes it and the ticket that decides who may read it. */
export interface DescribedFile {
  readonly ticket: Ticket;
  readonly message: Message;
  readonly file: Attachment;
}

/** The file as a stored message describes it; null when none does, or it was removed. A thread that follows its ticket is looked for in both places. */
export async function findDescribed(store: SyncStore, ref: FileRef): Promise<DescribedFile | null> {
  const ticketId = ticketIdOf('messages', ref.messageId);
  const [marker = null] = await store.readMarkers([locatorKey(ticketId)]);
  const locator = locatorOf(marker);
  if (locator === null) return null;
  const scopes = [...new Set([locator.scope, locator.movingFrom ?? locator.scope])];
  const [ticket, ...messages] = await store.readDocuments([
    { scope: locator.scope, kind: 'tickets', id: ticketId },
    ...scopes.map((scope) => ({ scope, kind: 'messages' as const, id: ref.messageId })),
  ]);
  const item = messages.find(isLive);
  if (!isLive(ticket) || item === undefined) return null;
  const message = messageSchema.parse(item.body);
  const file = message.attachments.find(({ id, removed }) => id === ref.fileId && removed !== true);
  return file === undefined ? null : { ticket: ticketSchema.parse(ticket.body), message, file };
}
