import { refuseClaim } from '../domain/claim.ts';
import { FIXED_TICKET_FIELDS, mayReadTicket, refuseTicket } from '../domain/permissions.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { revDevice } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import { SERVER_OWNED_FIELDS, type Ticket } from '../domain/ticket.ts';
import type { PushContext } from './push-context.ts';

const SERVER_FIELDS: readonly string[] = SERVER_OWNED_FIELDS;

/** Whether this person and device may put this ticket in the place of the stored one (null: there is none). */
export function authoriseTicket(context: PushContext, stored: Ticket | null, next: Ticket): Refusal | null {
  const { actor, device, mayGiveBack } = context;
  if (!mayGiveBack) {
    const refusal = refuseTicket(actor, stored, next);
    if (refusal !== null) return refusal;
    if (revDevice(next.rev) !== device) return refuse('forged', 'Its revision was made on another device.');
    if (next.updatedBy !== actor.personId)
      return refuse('forged', 'A ticket is changed in the name of the person who is signed in.');
    const refusedClaim = refuseClaim(stored, next, actor.personId);
    if (refusedClaim !== null) return refusedClaim;
  } else if (!mayReadTicket(actor, stored ?? next) && !isOwnHandOver(actor, stored, next)) {
    return refuse('forbidden', 'You may not change this ticket.');
  }
  return refuseFixedFields(stored, next) ?? refuseConflicts(context, stored, next);
}

/** A ticket that its own author handed to a queue they are not in, and that the restore lost before their device let go of it. */
function isOwnHandOver(actor: PushContext['actor'], stored: Ticket | null, next: Ticket): boolean {
  return stored === null && next.createdBy === actor.personId;
}

function refuseFixedFields(stored: Ticket | null, next: Ticket): Refusal | null {
  if (stored === null) return null;
  const changed = FIXED_TICKET_FIELDS.filter((field) => !SERVER_FIELDS.includes(field)).find(
    (field) => !sameValue(stored[field], next[field]),
  );
  return changed === undefined ? null : refuse('forbidden', `The ${changed} of a ticket does not change.`);
}

/** A value that lost a merge becomes a line of the timeline in the name of its author: nobody writes one for somebody else. */
function refuseConflicts(
  { actor, mayGiveBack }: PushContext,
  stored: Ticket | null,
  next: Ticket,
): Refusal | null {
  const known = new Set(stored?.conflicts.map(({ id }) => id));
  const fresh = next.conflicts.filter(({ id }) => !known.has(id));
  if (new Set(next.conflicts.map(({ id }) => id)).size !== next.conflicts.length)
    return refuse('invalid', 'The ticket tells of one lost value twice.');
  return mayGiveBack || fresh.every(({ by }) => by === actor.personId)
    ? null
    : refuse('forged', 'A lost value is told of by the person whose it was.');
}
