import type { Message } from '../domain/message.ts';
import { applyMessage } from './apply-message.ts';
import type { CommitPlan } from './commit-plan.ts';
import type { NewestPublic } from './stored-document.ts';
import { writeCanonical } from './write-canonical.ts';
import { writeChanged, writeTicket, type StoredTicket } from './write-ticket.ts';

/**
 * What a requester writes to a merged ticket puts the turn on the desk in the ticket whose conversation it stands in, as if it had been written
 * there: nobody looks at the merged one. From then on it is that conversation's newest message, which replies must have seen; a device finds it by
 * the ticket's `requesterTurn`.
 */
export function wakeSurvivor(
  plan: CommitPlan,
  survivor: StoredTicket,
  message: Message,
  isGivenBack: boolean,
  now: string,
): void {
  if (message.type !== 'request') return;
  const { item, ticket } = survivor;
  const { changes: _theirs, ...words } = message;
  const after = isGivenBack ? ticket : applyMessage(ticket, words, false, now);
  if (after.requesterTurn !== message.id) return;
  const newest = newestOf(item.newest, { id: message.id, at: message.acceptedAt ?? now });
  if (after !== ticket) {
    writeTicket(plan, survivor, after, { newest });
    writeChanged(plan, ticket, after, now, message.id);
  } else if (newest !== item.newest)
    writeCanonical(plan, { kind: 'tickets', body: ticket, before: item, newest });
}

/** The later of two public messages. */
export function newestOf(newest: NewestPublic | null, message: NewestPublic): NewestPublic {
  return newest !== null && newest.at > message.at ? newest : message;
}
