/** What of a ticket the inbox needs. */
export interface Listed {
  readonly id: string;
  readonly status: string;
  readonly updatedAt: string;
}

const ROWS_ON_SCREEN = 50;

export function unfinished<T extends Pick<Listed, 'status'>>(tickets: readonly T[]): T[] {
  return tickets.filter(({ status }) => status !== 'solved');
}

/** The rows of the inbox as every contender has to be able to show them: the newest of all unfinished tickets. */
export function inboxRows(tickets: readonly Listed[]): Listed[] {
  return unfinished(tickets)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, ROWS_ON_SCREEN);
}
