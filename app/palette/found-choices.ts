import type { TicketRow } from '../../sync/client/workspace.ts';
import { readReference, showReference } from '../../sync/domain/reference.ts';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import type { Choice } from './choice.ts';

/** The most tickets offered for the beginning of a reference, and from how many characters on it is taken for one. */
const MOST = 5;
const REFERENCE_FROM = 3;

/** The tickets whose reference begins with what was typed, open ones first. They are on the device, so they are there at once. */
export function namedTickets(rows: readonly TicketRow[], typed: string): readonly TicketRow[] {
  const beginning = referenceBeginning(typed);
  if (beginning === null) return [];
  return rows
    .filter(({ ticket }) => ticket.reference.startsWith(beginning))
    .sort((a, b) => Number(isUnfinished(b.ticket.status)) - Number(isUnfinished(a.ticket.status)))
    .slice(0, MOST);
}

/** Leads to a ticket. */
export function ticketChoice({ id, subject, reference }: Ticket, requester: string): Choice {
  return {
    id: `ticket ${id}`,
    group: 'tickets',
    label: subject,
    picture: 'ticket',
    detail: `${showReference(reference)} · ${requester}`,
    also: reference,
    deed: { type: 'go', to: `/inbox/${id}?view=all` },
  };
}

/** The beginning of a reference as it is stored, as forgiving as `readReference`; null for what is more likely a word. */
function referenceBeginning(typed: string): string | null {
  const bare = typed.replace(/[\s-]/g, '');
  if (bare.length < REFERENCE_FROM || bare.length > 8 || (bare.length < 8 && !/\d/.test(bare))) return null;
  return readReference(bare.padEnd(8, '0'))?.slice(0, bare.length) ?? null;
}
