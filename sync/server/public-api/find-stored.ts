import { mayReadTicket } from '../../domain/permissions.ts';
import type { Actor } from '../../domain/scope.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';
import type { StoredTicket } from '../write-ticket.ts';

/** The ticket, wherever it lives. Throws `not-found` when there is none, or none that this key may see. */
export async function findStored(store: SyncStore, actor: Actor, ticketId: string): Promise<StoredTicket> {
  const [marker = null] = await store.readMarkers([locatorKey(ticketId)]);
  const scope = locatorOf(marker)?.scope;
  const [item = null] =
    scope === undefined ? [] : await store.readDocuments([{ scope, kind: 'tickets', id: ticketId }]);
  const ticket = isLive(item) ? ticketSchema.parse(item.body) : null;
  if (!isLive(item) || ticket === null || !mayReadTicket(actor, ticket))
    throw new ApiProblem('not-found', 'There is no ticket of this id that this key may see.');
  return { item, ticket };
}
