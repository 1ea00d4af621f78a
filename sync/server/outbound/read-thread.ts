import { isPublic, messageSchema, type Message } from '../../domain/message.ts';
import { ticketSchema, type Ticket } from '../../domain/ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { scanLive } from '../scan-live.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** A ticket and its messages, in the order of their commits. Of what is internal it holds the side threads alone, apart from the public ones. */
export interface MailThread {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  /** What was forwarded, and what came back: for nobody but the desk and whom it was forwarded to. */
  readonly side: readonly Message[];
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
  const inOrder = messages.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return {
    ticket: ticketSchema.parse(item.body),
    messages: inOrder.filter(isPublic),
    side: inOrder.filter((message) => !isPublic(message) && isOfSide(message)),
  };
}

function isOfSide({ forward, sideOf }: Message): boolean {
  return forward !== undefined || sideOf !== undefined;
}

/** Who wrote the message that a mail carries; null when it carries none that is there. */
export function authorOf({ messages, side }: MailThread, messageId: string | null): string | null {
  return [...messages, ...side].find(({ id }) => id === messageId)?.authorId ?? null;
}

function placeOf({ acceptedAt, createdAt, id }: Message): string {
  return `${acceptedAt ?? createdAt} ${id}`;
}
