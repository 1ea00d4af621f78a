import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import { readReference } from '../../sync/domain/reference.ts';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { plainText } from '../words/plain-text.ts';

const OFFERED = 6;

type Held = Pick<ReadModel, 'ticket' | 'ticketsNaming'>;

/** The tickets that are marked as duplicates of this one, oldest first. */
export function duplicatesOf(read: Held, ticketId: string): readonly TicketRow[] {
  return read
    .ticketsNaming(ticketId)
    .filter(({ ticket }) => ticket.duplicateOf === ticketId && ticket.id !== ticketId)
    .sort((a, b) => (a.ticket.createdAt < b.ticket.createdAt ? -1 : 1));
}

/** All that say the same as this one: the one they repeat, and those that repeat it, itself among them, each once; nothing when it stands alone. */
export function linkedTickets(read: Held, ticket: Ticket): readonly TicketRow[] {
  const ofId = ticket.duplicateOf ?? ticket.id;
  const original = read.ticket(ofId);
  const all = [...(original === null ? [] : [original]), ...duplicatesOf(read, ofId)];
  return all.length > 1 ? all : [];
}

/**
 * The tickets that a ticket may be a duplicate of, or that a mail may belong to, best first: what was typed is a reference or words of the subject; while nothing is typed,
 * those that share most words with its own subject. Unfinished ones come before finished ones.
 */
export function duplicateCandidates(
  rows: readonly TicketRow[],
  ticket: Pick<Ticket, 'id' | 'subject'>,
  typed: string,
): readonly TicketRow[] {
  const reference = readReference(typed);
  const asked = wordsOf(typed === '' ? ticket.subject : typed);
  const fitOf = (row: TicketRow): number => {
    if (reference !== null && row.ticket.reference === reference) return Infinity;
    const own = wordsOf(row.ticket.subject);
    const shared = asked.filter((word) => own.some((one) => one.startsWith(word))).length;
    return typed !== '' && shared < asked.length ? 0 : shared / Math.max(1, asked.length);
  };
  return rows
    .filter((row) => row.ticket.id !== ticket.id)
    .map((row) => ({ row, fit: fitOf(row) }))
    .filter(({ fit }) => fit > (typed === '' ? 0.3 : 0))
    .sort((a, b) => b.fit - a.fit || rank(b.row) - rank(a.row) || later(a.row, b.row))
    .slice(0, OFFERED)
    .map(({ row }) => row);
}

/** Short words say nothing of what a ticket is about. */
function wordsOf(text: string): string[] {
  return plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function rank({ ticket }: TicketRow): number {
  return isUnfinished(ticket.status) ? 1 : 0;
}

function later(a: TicketRow, b: TicketRow): number {
  return a.lastActivityAt === b.lastActivityAt ? 0 : a.lastActivityAt < b.lastActivityAt ? 1 : -1;
}
