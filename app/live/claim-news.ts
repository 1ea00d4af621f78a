import type { TicketRow } from '../../sync/client/workspace.ts';

/** Something about a claim of this person's that they should hear of: `lost` to somebody who was first, or `shared` with one who came after. */
export interface ClaimNews {
  readonly type: 'lost' | 'shared';
  readonly ticketId: string;
  readonly other: string;
}

/** What this person was on when it was last looked, and of whom they have been told. */
export interface KnownClaims {
  readonly mine: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

/** What is new since `known`, and what is known from now on. Nothing is news at the first look. */
export function claimNews(
  known: KnownClaims | null,
  rows: readonly TicketRow[],
  personId: string,
): { readonly known: KnownClaims; readonly news: readonly ClaimNews[] } {
  const mine = new Set<string>();
  const told = new Set(known?.told);
  const news: ClaimNews[] = [];
  for (const { ticket } of rows) {
    const by = ticket.claim?.by;
    if (by === undefined) continue;
    if (by === personId) mine.add(ticket.id);
    for (const lost of ticket.conflicts) {
      if (lost.field !== 'claim' || told.has(lost.id)) continue;
      told.add(lost.id);
      if (lost.by === personId && by !== personId && known?.mine.has(ticket.id) === true)
        news.push({ type: 'lost', ticketId: ticket.id, other: by });
      if (lost.by !== personId && by === personId && known !== null)
        news.push({ type: 'shared', ticketId: ticket.id, other: lost.by });
    }
  }
  return { known: { mine, told }, news };
}
