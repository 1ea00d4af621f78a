import { isPublic, messageSchema, type Message } from '../../domain/message.ts';
import { ticketSchema, type Ticket } from '../../domain/ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { scanLive } from '../scan-live.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** A ticket and its public messages, in the order of their commits. */
export interface MailThread {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
}

/** Reads a ticket's conversation, wherever it lives; null when there is no such ticket. */
export async function readThread(store: SyncStore, ticketId: string): Promise<MailThread | null> {
  const [marker = null] = await store.readMarkers([locatorKey(ticketId)]);
  const scope = locatorOf(marker)?.scope;
  if (scope === undefined) return null;
  const [item = null] = await store.readDocuments([{ scope, kind: 'tickets', id: ticketId }]);
  if (!isLive(item)) return null;
  const messages: Message[] = [];
  for await (const { body } of scanLive(store, { scope, kind: 'messages', prefix: `${ticketId}--` }))
    messages.push(messageSchema.parse(body));
  const inOrder = messages.filter(isPublic).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { ticket: ticketSchema.parse(item.body), messages: inOrder };
}

function placeOf({ acceptedAt, createdAt, id }: Message): string {
  return `${acceptedAt ?? createdAt} ${id}`;
}
