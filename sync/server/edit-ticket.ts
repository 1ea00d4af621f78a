import { queueScope } from '../domain/scope.ts';
import type { TimelineEvent } from '../domain/event.ts';
import { runJobs } from './admin/run-jobs.ts';
import type { CommitPlan } from './commit-plan.ts';
import { findTicket } from './find-ticket.ts';
import { locatorKey } from './keys.ts';
import { locatorOf } from './marker.ts';
import type { ServerDeps } from './server-deps.ts';
import { StoreUnavailable } from './sync-store.ts';
import { writeEvent, type StoredTicket } from './write-ticket.ts';

/** What the server wants to write beside a ticket. It may run several times. */
export interface TicketEdit {
  readonly ticketId: string;
  /** Markers it looks at. */
  readonly markers: readonly string[];
  /** Events of its timeline that it may find there already. */
  readonly events?: readonly string[];
  apply(plan: CommitPlan, stored: StoredTicket): void;
}

const MOVES = 5;

/** Thrown inside: the ticket lives elsewhere than it did a moment ago. */
class TicketMoved extends Error {
  override readonly name = 'TicketMoved';
}

/** Commits the server's own edit beside a ticket, wherever it lives; false when there is no such ticket. Throws `StoreUnavailable`. */
export async function editTicket(deps: ServerDeps, edit: TicketEdit): Promise<boolean> {
  const place = locatorKey(edit.ticketId);
  for (let moves = 0; moves < MOVES; moves += 1) {
    const [marker = null] = await deps.store.readMarkers([place]);
    const scope = locatorOf(marker)?.scope;
    if (scope === undefined) return false;
    const apply = (plan: CommitPlan) => {
      if (locatorOf(plan.marker(place))?.scope !== scope) throw new TicketMoved();
      const stored = findTicket(plan, edit.ticketId);
      if (stored === null) return;
      edit.apply(plan, stored);
      if (!plan.isEmpty) plan.requireMarker(place);
    };
    try {
      const documents = [
        { scope, kind: 'tickets' as const, id: edit.ticketId },
        ...(edit.events ?? []).map((id) => ({ scope, kind: 'events' as const, id })),
      ];
      await runJobs(deps, [{ documents, markers: [place, ...edit.markers], apply }]);
      return true;
    } catch (fault) {
      if (!(fault instanceof TicketMoved)) throw fault;
    }
  }
  throw new StoreUnavailable('The ticket kept moving.');
}

/** Plans a line of the timeline where the ticket's timeline lies. */
export function tell(plan: CommitPlan, { ticket }: StoredTicket, event: TimelineEvent): void {
  if (queueScope(event.queueId) === queueScope(ticket.queueId)) writeEvent(plan, event);
}
