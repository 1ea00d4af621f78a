import { ticketIdOf } from '../../sync/domain/lane.ts';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';

/** What a ticket came from, and what came of it. */
export interface TicketOrigins {
  readonly merged: readonly TicketRow[];
  /** The ticket that it was split from, while the two are apart. */
  readonly from: string | null;
  readonly followUpOf: string | null;
  readonly splits: readonly TicketRow[];
  readonly followUps: readonly TicketRow[];
}

export function originsOf(read: ReadModel, ticket: Ticket): TicketOrigins {
  const splitFrom = ticket.splitFrom ?? null;
  const from = splitFrom === null ? null : read.survivor(ticketIdOf('messages', splitFrom));
  const merged = read.merged(ticket.id);
  const others = [ticket.id, ...merged.map((row) => row.ticket.id)]
    .flatMap((id) => read.ticketsNaming(id))
    .filter((row) => row.ticket.id !== ticket.id && read.survivor(row.ticket.id) === row.ticket.id);
  const isHere = (id: string | null | undefined) => typeof id === 'string' && read.survivor(id) === ticket.id;
  return {
    merged,
    from: from === ticket.id ? null : from,
    followUpOf: ticket.followUpOf ?? null,
    splits: others.filter(
      ({ ticket: { splitFrom: of } }) => typeof of === 'string' && isHere(ticketIdOf('messages', of)),
    ),
    followUps: others.filter((row) => isHere(row.ticket.followUpOf)),
  };
}
