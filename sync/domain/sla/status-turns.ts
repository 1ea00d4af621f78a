import type { TimelineEvent } from '../event.ts';
import { STATUSES, type Status, type Ticket } from '../ticket.ts';
import type { Span } from './open-hours.ts';

/** From `atMs` on the ticket had this status. */
export interface StatusTurn {
  readonly atMs: number;
  readonly status: Status;
}

/**
 * The statuses a ticket went through, as the server dated them: what this device only means to change is not among them. `startMs` is when
 * the ticket was committed; `events` is its timeline, oldest first.
 */
export function statusTurns(
  ticket: Pick<Ticket, 'status' | 'statusSince'>,
  events: readonly TimelineEvent[],
  startMs: number,
): readonly StatusTurn[] {
  const changes = events.flatMap(statusChanges);
  const turns: StatusTurn[] = [{ atMs: startMs, status: changes[0]?.from ?? 'open' }, ...changes];
  // The ticket can arrive ahead of the event that tells of its change.
  const sinceMs = ticket.statusSince === null ? startMs : Date.parse(ticket.statusSince);
  if (sinceMs > (turns.at(-1)?.atMs ?? startMs)) turns.push({ atMs: sinceMs, status: ticket.status });
  return turns;
}

function statusChanges(event: TimelineEvent): (StatusTurn & { readonly from: Status })[] {
  if (event.type !== 'changed') return [];
  return event.changes.flatMap(({ field, from, to }) => {
    // A status that a newer app invented stops and starts nothing here.
    const status = STATUSES.find((one) => one === to);
    if (field !== 'status' || status === undefined) return [];
    return [
      {
        atMs: Date.parse(event.acceptedAt),
        status,
        from: STATUSES.find((one) => one === from) ?? 'open',
      },
    ];
  });
}

/** The stretches in which the ticket was open, between two moments: clocks run in these, and rest while it is pending or solved. */
export function openSpans(turns: readonly StatusTurn[], fromMs: number, toMs: number): readonly Span[] {
  return turns.flatMap(({ atMs, status }, index) => {
    const span = {
      fromMs: Math.max(fromMs, atMs),
      toMs: Math.min(toMs, turns[index + 1]?.atMs ?? Infinity),
    };
    return status === 'open' && span.fromMs < span.toMs ? [span] : [];
  });
}
