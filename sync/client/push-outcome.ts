import type { Refusal } from '../domain/refusal.ts';
import type { PushAnswer } from '../protocol/push.ts';

/**
 * What became of one row: the server's answer (never `retry`, which is tried again here), or `unsendable` when it was refused here, without
 * the server's having judged it.
 */
export type PushOutcome =
  Exclude<PushAnswer, { status: 'retry' }> | { readonly status: 'unsendable'; readonly refusal: Refusal };

/** Whether the server has the ticket of a message: `unsent` when it is still to be made there, `refused` when it would not be. */
export type TicketStanding = 'known' | 'unsent' | 'refused';

/** What the outcome of a ticket's row says of that ticket. `assumed`: the rev the server was believed to hold. */
export function standingAfter(assumed: string | null, outcome: PushOutcome): TicketStanding {
  const turnedAway =
    outcome.status === 'unsendable'
      ? assumed === null
      : outcome.status === 'refused' && outcome.master === null;
  return turnedAway ? 'refused' : 'known';
}
