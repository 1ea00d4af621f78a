import { eventSchema } from '../../domain/event.ts';
import type { AnyDocument } from '../../domain/document.ts';
import { messageSchema, type Message } from '../../domain/message.ts';
import { survivorOf } from '../../domain/merged-into.ts';
import { requesterScope } from '../../domain/scope.ts';
import type { ClockFacts } from '../../domain/sla/plan-clocks.ts';
import { ticketSchema, type Ticket } from '../../domain/ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { scanLive, type ScannedPlace } from '../scan-live.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** A ticket with what its clocks are worked out from. */
export interface ReadFacts extends ClockFacts {
  readonly ticket: Ticket;
}

interface Placed {
  readonly scope: string;
  readonly ticket: Ticket;
}

/**
 * Reads what the clocks of a ticket's conversation are worked out from; of one that is merged into another, that one's. Null when there is no
 * such ticket.
 */
export async function readClockFacts(store: SyncStore, ticketId: string): Promise<ReadFacts | null> {
  const asked = await readPlaced(store, ticketId);
  if (asked === null) return null;
  const family = await readFamily(store, asked);
  const find = (id: string) => family.get(id)?.ticket ?? null;
  const survivor = family.get(survivorOf(asked.ticket, find).id) ?? asked;
  const parts = [...family.values()].filter(
    ({ ticket }) => survivorOf(ticket, find).id === survivor.ticket.id,
  );
  const messages: Message[] = [];
  for (const { scope, ticket } of parts)
    for (const body of await bodies(store, { scope, kind: 'messages', prefix: `${ticket.id}--` }))
      messages.push(messageSchema.parse(body));
  const { scope, ticket } = survivor;
  const events = await bodies(store, { scope, kind: 'events', prefix: `${ticket.id}--` });
  return {
    ticket,
    messages: messages.sort((a, b) => compare(a.acceptedAt ?? '', b.acceptedAt ?? '')),
    events: events
      .map((body) => eventSchema.parse(body))
      .sort((a, b) => compare(`${a.acceptedAt} ${a.id}`, `${b.acceptedAt} ${b.id}`)),
  };
}

/** The ticket and, where it points to another or another may point to it, its requester's others: only tickets of one person are merged. */
async function readFamily(store: SyncStore, asked: Placed): Promise<ReadonlyMap<string, Placed>> {
  const family = new Map([[asked.ticket.id, asked]]);
  const copies = await bodies(store, { scope: requesterScope(asked.ticket.requesterId), kind: 'tickets' });
  for (const { id } of copies) {
    const placed = family.has(id) ? null : await readPlaced(store, id);
    if (placed !== null) family.set(id, placed);
  }
  return family;
}

async function readPlaced(store: SyncStore, ticketId: string): Promise<Placed | null> {
  const [marker = null] = await store.readMarkers([locatorKey(ticketId)]);
  const scope = locatorOf(marker)?.scope;
  if (scope === undefined) return null;
  const [item = null] = await store.readDocuments([{ scope, kind: 'tickets', id: ticketId }]);
  return isLive(item) ? { scope, ticket: ticketSchema.parse(item.body) } : null;
}

async function bodies(store: SyncStore, place: ScannedPlace): Promise<AnyDocument[]> {
  const found: AnyDocument[] = [];
  for await (const { body } of scanLive(store, place)) found.push(body);
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
