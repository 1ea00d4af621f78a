import type { TicketRow } from '../../sync/client/workspace.ts';
import { readReference } from '../../sync/domain/reference.ts';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { plainText } from '../words/plain-text.ts';

const OFFERED = 8;

/** The tickets of the same requester that fit what was typed, unfinished ones first, then the newest. */
export function mergeCandidates(
  rows: readonly TicketRow[],
  { id, requesterId }: Ticket,
  typed: string,
): readonly TicketRow[] {
  const reference = readReference(typed);
  const words = plainText(typed).split(/\s+/);
  const fits = ({ ticket }: TicketRow) =>
    ticket.reference === reference || words.every((word) => plainText(ticket.subject).includes(word));
  return rows
    .filter(({ ticket }) => ticket.requesterId === requesterId && ticket.id !== id)
    .filter(fits)
    .sort((a, b) => rank(b) - rank(a) || (a.lastActivityAt < b.lastActivityAt ? 1 : -1))
    .slice(0, OFFERED);
}

/** Of these tickets, the one that the others are merged into or linked to: the oldest that is not finished, else the oldest. */
export function survivorAmong(rows: readonly TicketRow[]): TicketRow | null {
  const [first] = [...rows].sort(
    (a, b) => rank(b) - rank(a) || (a.ticket.createdAt < b.ticket.createdAt ? -1 : 1),
  );
  return first ?? null;
}

function rank({ ticket }: TicketRow): number {
  return isUnfinished(ticket.status) ? 1 : 0;
}
