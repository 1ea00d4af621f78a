import type { PushAnswer } from '../protocol/push.ts';
import { RETRY } from './answer.ts';
import type { CommitPlan } from './commit-plan.ts';
import { decideEvent } from './decide-event.ts';
import { decideMessage } from './decide-message.ts';
import { decidePersonal } from './decide-personal.ts';
import { decideTicket } from './decide-ticket.ts';
import { isMoving } from './find-ticket.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { unreachable } from '../domain/unreachable.ts';

/** Judges one row and plans its writes. `RETRY` when what is planned already has to be committed first. */
export function decideRow(context: PushContext, plan: CommitPlan, row: ReadRow): PushAnswer {
  if (row.ticketId !== null && isMoving(plan, row.ticketId)) return RETRY;
  switch (row.kind) {
    case 'tickets':
      return decideTicket(context, plan, row);
    case 'messages':
      return decideMessage(context, plan, row);
    case 'events':
      return decideEvent(context, plan, row);
    case 'personal':
      return decidePersonal(context, plan, row);
    default:
      return unreachable(row.kind);
  }
}
