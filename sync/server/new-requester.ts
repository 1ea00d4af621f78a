import type { Person } from '../domain/person.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import { WORKSPACE_SCOPE } from '../domain/scope.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findTicket } from './find-ticket.ts';
import { emailMarkerKey } from './keys.ts';
import { emailMarker, personIdOf } from './marker.ts';
import { isLive } from './stored-document.ts';
import { writeCanonical } from './write-canonical.ts';
import { writeTicket } from './write-ticket.ts';

/**
 * Makes the person whom a ticket brings along as `newRequester`. When the address belongs to somebody already, the ticket is theirs: the
 * device cannot know, so the server says it by an edit of its own on top of the device's revision, and merges carry it from there.
 */
export function settleRequester(plan: CommitPlan, before: Ticket | null, ticket: Ticket, now: string): void {
  const met = ticket.newRequester;
  if (met === undefined || met.id !== ticket.requesterId || sameValue(before?.newRequester, met)) return;
  const item = plan.find({ scope: WORKSPACE_SCOPE, kind: 'people', id: met.id });
  if (isLive(item)) return;
  const email = met.email === null ? null : met.email.toLowerCase();
  const marker = email === null ? null : plan.marker(emailMarkerKey(email));
  const knownId = personIdOf(marker);
  if (knownId !== null) {
    handOver(plan, ticket, knownId);
    return;
  }
  const person: Person = {
    id: met.id,
    rev: serverRev(ticket.id, item?.rev ?? ''),
    name: met.name,
    email,
    ...(typeof met.phone === 'string' ? { phone: met.phone } : {}),
    role: 'requester',
    memberOf: [],
    disabled: false,
    // Of the ticket and not of this moment: after a restore the same person is made again, and must be the same.
    createdAt: ticket.acceptedAt ?? now,
  };
  writeCanonical(plan, { kind: 'people', body: person, before: null, over: item });
  if (email !== null) plan.writeMarker(emailMarker(email, met.id, marker), marker);
}

function handOver(plan: CommitPlan, ticket: Ticket, requesterId: string): void {
  const stored = findTicket(plan, ticket.id);
  if (stored === null || requesterId === ticket.requesterId) return;
  const rev = serverRev(requesterId, ticket.rev);
  const hist = extendHistory(ticket.rev, ticket.hist);
  writeTicket(plan, stored, { ...stored.ticket, requesterId, rev, hist });
}
