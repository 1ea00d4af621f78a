import type { MessageRow, TicketRow } from '../../../sync/client/workspace.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Clock } from '../../../sync/domain/sla/read-clock.ts';
import { isUnfinished } from '../../../sync/domain/status.ts';
import { statusSchema, type Status } from '../../../sync/domain/ticket.ts';

/** A stretch of time in milliseconds since 1970; `toMs` null while it lasts. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** What reports need to know of one ticket. */
export interface TicketHistory {
  readonly queueId: string;
  readonly assigneeId: string | null;
  readonly createdMs: number;
  /** When somebody had still to work on it, oldest first. */
  readonly unfinished: readonly Stretch[];
  /** The first public reply that the server took; null while there is none. */
  readonly firstReply: { readonly atMs: number; readonly by: string } | null;
  /** Whether what was promised of each was kept; null while it is not done, or where nothing was promised. */
  readonly firstResponseKept: boolean | null;
  readonly resolutionKept: boolean | null;
}

/**
 * A ticket's history by the server's dates; where it has none yet, by this device's. The timeline tells of every change of status, and the
 * status before the first of them is the one the ticket was made with. `clocks` are the ticket's SLA clocks as they stand.
 */
export function ticketHistory(
  { ticket }: TicketRow,
  messages: readonly MessageRow[],
  events: readonly TimelineEvent[],
  clocks: readonly Clock[],
): TicketHistory {
  const createdMs = Date.parse(ticket.acceptedAt ?? ticket.createdAt);
  const changes = events.flatMap(statusChanges);
  const reply = messages.find(({ message }) => message.type === 'reply' && message.acceptedAt !== null);
  return {
    queueId: ticket.queueId,
    assigneeId: ticket.assigneeId,
    createdMs,
    unfinished: stretches(createdMs, changes[0]?.from ?? ticket.status, changes),
    firstReply:
      reply === undefined
        ? null
        : { atMs: Date.parse(reply.message.acceptedAt ?? ''), by: reply.message.authorId },
    firstResponseKept: isKept(clocks.find(({ kind }) => kind === 'first-response')),
    resolutionKept: isKept(clocks.find(({ kind }) => kind === 'resolution')),
  };
}

function isKept(clock: Clock | undefined): boolean | null {
  if (clock?.state === 'met') return true;
  return clock?.state === 'breached' && clock.isDone ? false : null;
}

interface StatusChange {
  readonly atMs: number;
  readonly from: Status;
  readonly to: Status;
}

function statusChanges(event: TimelineEvent): StatusChange[] {
  if (event.type !== 'changed') return [];
  return event.changes.flatMap(({ field, from, to }) => {
    const before = statusSchema.safeParse(from);
    const after = statusSchema.safeParse(to);
    if (field !== 'status' || !before.success || !after.success) return [];
    return [{ atMs: Date.parse(event.acceptedAt), from: before.data, to: after.data }];
  });
}

function stretches(createdMs: number, first: Status, changes: readonly StatusChange[]): Stretch[] {
  const found: Stretch[] = [];
  let sinceMs = isUnfinished(first) ? createdMs : null;
  for (const { atMs, to } of changes) {
    if (isUnfinished(to)) sinceMs ??= atMs;
    else if (sinceMs !== null) {
      found.push({ fromMs: sinceMs, toMs: atMs });
      sinceMs = null;
    }
  }
  return sinceMs === null ? found : [...found, { fromMs: sinceMs, toMs: null }];
}
