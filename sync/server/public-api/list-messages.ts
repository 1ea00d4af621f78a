import { messageSchema, type Message } from '../../domain/message.ts';
import type { ApiMessage } from '../../protocol/api/message.ts';
import { scanLive } from '../scan-live.ts';
import type { SyncStore } from '../sync-store.ts';
import type { StoredTicket } from '../write-ticket.ts';
import { makeCursor, readCursor } from './cursor.ts';
import { knownPeople } from './known-people.ts';

const PLACE = /^\S{24} [A-Za-z0-9_-]{1,80}$/;

/** A page of a ticket's messages, notes included, the oldest first. */
export async function listMessages(
  store: SyncStore,
  { item, ticket }: StoredTicket,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly messages: ApiMessage[]; readonly next: string | null }> {
  const after = readCursor(cursor, PLACE) ?? '';
  const all: Message[] = [];
  const place = { scope: item.scope, kind: 'messages', prefix: `${ticket.id}--` } as const;
  for await (const { body } of scanLive(store, place)) all.push(messageSchema.parse(body));
  const rest = all.filter((message) => placeOf(message) > after).sort(inOrder);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const next = last === undefined || rest.length === page.length ? null : makeCursor(placeOf(last));
  return { messages: await showMessages(store, page), next };
}

/** Messages as the API tells them, in their order. */
export async function showMessages(store: SyncStore, messages: readonly Message[]): Promise<ApiMessage[]> {
  const person = await knownPeople(
    store,
    messages.map(({ authorId }) => authorId),
  );
  return messages.map(({ id, ticketId, type, authorId, body, attachments, createdAt, acceptedAt }) => ({
    id,
    ticketId,
    type,
    author: person(authorId),
    body,
    files: attachments.map((file) => ({ id: file.id, name: file.name, type: file.type, size: file.size })),
    createdAt,
    acceptedAt: acceptedAt ?? createdAt,
  }));
}

function placeOf({ acceptedAt, createdAt, id }: Message): string {
  return `${acceptedAt ?? createdAt} ${id}`;
}

function inOrder(a: Message, b: Message): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}
