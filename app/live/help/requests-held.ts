import type { ReadModel, TicketRow } from '../../../sync/client/workspace.ts';
import { requestStatus } from './request-status.ts';
import type { StatusWord } from '../../words/ticket-words.ts';

/** One line of "my requests". */
export interface RequestLine {
  readonly row: TicketRow;
  readonly status: StatusWord;
  /** When something was last said in it. */
  readonly at: string;
  /** Whether all that was written here has left. */
  readonly isSent: boolean;
}

/** The requester's requests, what waits for them first, then by what was said last. */
export function requestsHeld(read: ReadModel, nowMs: number): readonly RequestLine[] {
  const lines = read.tickets().map((row): RequestLine => {
    const thread = read.messages(row.ticket.id);
    return {
      row,
      status: requestStatus(row, thread, nowMs),
      at: row.lastActivityAt,
      isSent: row.mark === 'saved' && thread.every(({ mark }) => mark === 'saved'),
    };
  });
  return lines.sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1));
}

function rank({ status }: RequestLine): number {
  return status === 'pending' ? 0 : status === 'new' || status === 'open' ? 1 : 2;
}
