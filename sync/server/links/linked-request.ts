import { linkedRequestSchema, type LinkedMessage, type LinkedRequest } from '../../protocol/link.ts';
import { requesterScope } from '../../domain/scope.ts';
import { fieldValues } from '../../domain/ticket-field.ts';
import { scanLive } from '../scan-live.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/**
 * One request as its requester's own copies hold it: there is nothing in them that they may not see. Null when it is not theirs (any more), which is how
 * a link ends with the move of its ticket to somebody else.
 */
export async function readLinkedRequest(
  store: SyncStore,
  personId: string,
  ticketId: string,
): Promise<LinkedRequest | null> {
  const scope = requesterScope(personId);
  const [ticket] = await store.readDocuments([{ scope, kind: 'tickets', id: ticketId }]);
  if (!isLive(ticket)) return null;
  const messages: unknown[] = [];
  for await (const { body } of scanLive(store, { scope, kind: 'messages', prefix: `${ticketId}--` }))
    messages.push(body);
  const read = linkedRequestSchema.parse({
    ticket: { ...ticket.body, fields: fieldValues(ticket.body) },
    messages,
  });
  return { ...read, messages: [...read.messages].sort(byAge) };
}

function byAge(a: LinkedMessage, b: LinkedMessage): number {
  const [first, second] = [a, b].map(({ acceptedAt, createdAt, id }) => `${acceptedAt ?? createdAt} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
