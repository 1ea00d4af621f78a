import type { TicketRow } from '../../sync/client/workspace.ts';

/** What makes one list of rows another: the forms that are not in it any more, and those that were not in it before. */
export interface RowChanges {
  readonly gone: readonly TicketRow[];
  readonly come: readonly TicketRow[];
}

/**
 * Compares two lists of the read model, place by place: it keeps a ticket's row at its place and makes a new one whenever the ticket, its thread
 * or its timeline changes. A row that only changed its place is both gone and come.
 */
export function rowChanges(before: readonly TicketRow[], after: readonly TicketRow[]): RowChanges {
  const gone: TicketRow[] = [];
  const come: TicketRow[] = [];
  if (before === after) return { gone, come };
  const length = Math.max(before.length, after.length);
  for (let place = 0; place < length; place += 1) {
    const [was, is] = [before[place], after[place]];
    if (was === is) continue;
    if (was !== undefined) gone.push(was);
    if (is !== undefined) come.push(is);
  }
  return { gone, come };
}
