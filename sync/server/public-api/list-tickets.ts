import { readReference } from '../../domain/reference.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { statusAt } from '../../domain/status.ts';
import { ticketSchema, type Ticket } from '../../domain/ticket.ts';
import type { ApiTicketQuery } from '../../protocol/api/ticket.ts';
import { isLive } from '../stored-document.ts';
import type { DocumentScan, SyncStore } from '../sync-store.ts';
import { makeCursor, readCursor } from './cursor.ts';
import { readCloseAfterDays } from './show-tickets.ts';

/** Tickets that one call looks through at most: what fits seldom makes short pages, and no slow ones. */
const LOOKED_THROUGH = 1_000;
const AT_ONCE = 200;
const ID = /^[A-Za-z0-9_-]{1,80}$/;

/** A page of the tickets that every agent sees, in the order of their ids, which does not change while it is walked. */
export async function listTickets(
  { store, clock }: { readonly store: SyncStore; readonly clock: { now(): number } },
  query: ApiTicketQuery,
): Promise<{ readonly tickets: Ticket[]; readonly next: string | null }> {
  const fits = fitting(query, clock.now(), await readCloseAfterDays(store));
  const found: Ticket[] = [];
  let after = readCursor(query.cursor, ID);
  for (let looked = 0; looked < LOOKED_THROUGH; looked += AT_ONCE) {
    const page = await store.scanDocuments({
      ...{ scope: WORKSPACE_SCOPE, kind: 'tickets', prefix: '' },
      ...{ after, limit: AT_ONCE, only: onlyOf(query) },
    });
    for (const { body } of page.documents.filter(isLive)) {
      const ticket = ticketSchema.parse(body);
      if (!fits(ticket)) continue;
      // One more than asked for says that there is another page.
      const last = found.at(-1);
      if (found.length === query.limit && last !== undefined)
        return { tickets: found, next: makeCursor(last.id) };
      found.push(ticket);
    }
    if (page.next === null) return { tickets: found, next: null };
    after = page.next;
  }
  return { tickets: found, next: after === null ? null : makeCursor(after) };
}

function onlyOf({ status }: ApiTicketQuery): DocumentScan['only'] {
  if (status === undefined) return 'all';
  return status === 'open' || status === 'pending' ? 'unfinished' : 'finished';
}

function fitting(query: ApiTicketQuery, nowMs: number, closeAfterDays: number): (ticket: Ticket) => boolean {
  const { status, queueId, requesterId, assigneeId, tag, reference } = query;
  const asked = reference === undefined ? undefined : readReference(reference);
  return (ticket) =>
    (status === undefined || statusAt(ticket, nowMs, closeAfterDays) === status) &&
    (queueId === undefined || ticket.queueId === queueId) &&
    (requesterId === undefined || ticket.requesterId === requesterId) &&
    (assigneeId === undefined || ticket.assigneeId === assigneeId) &&
    (tag === undefined || ticket.tags.includes(tag)) &&
    (asked === undefined || ticket.reference === asked);
}
