import type { Commands } from '../../sync/client/commands.ts';
import type { TicketChanges } from '../../sync/domain/message.ts';

/** What became of one reply: `why` is null when it is queued, else a sentence. */
export interface AnswerOutcome {
  readonly ticketId: string;
  readonly why: string | null;
}

/** Queues one public reply for each ticket, each with what its author has seen there. Never rejects: what failed is told ticket by ticket. */
export function answerTogether(
  commands: Pick<Commands, 'reply'>,
  ticketIds: readonly string[],
  body: string,
  changes?: TicketChanges,
): Promise<readonly AnswerOutcome[]> {
  return Promise.all(
    ticketIds.map(async (ticketId) => {
      try {
        await commands.reply(ticketId, body, changes);
        return { ticketId, why: null };
      } catch (fault) {
        if (!(fault instanceof Error)) throw fault;
        return { ticketId, why: fault.message };
      }
    }),
  );
}
