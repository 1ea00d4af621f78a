import type { Status, Ticket } from './ticket.ts';
import { whatWakes } from './wake.ts';

/** Days after which a solved ticket counts as closed where the workspace does not say otherwise. */
export const DEFAULT_CLOSE_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;

/** What people are shown: the stored status, or closed once it has been solved for long enough. */
export type ShownStatus = Status | 'closed';

/** The status at the moment `nowMs` (milliseconds since 1970). A ticket the server has not dated yet is not closed. */
export function statusAt(
  ticket: Pick<Ticket, 'status' | 'statusSince'>,
  nowMs: number,
  closeAfterDays = DEFAULT_CLOSE_AFTER_DAYS,
): ShownStatus {
  if (ticket.status !== 'solved' || ticket.statusSince === null) return ticket.status;
  return ticket.statusSince <= closedUpTo(Math.max(0, nowMs - closeAfterDays * DAY_MS)) ? 'closed' : 'solved';
}

let lastAsked = { ms: 0, text: new Date(0).toISOString() };

/** A moment as text. Texts of moments are in the order of time, and quicker to compare than to read: it is asked of every ticket at the same moment. */
function closedUpTo(ms: number): string {
  if (lastAsked.ms !== ms) lastAsked = { ms, text: new Date(ms).toISOString() };
  return lastAsked.text;
}

/**
 * Whether the ticket rests: until a time that has not come yet, unless its assignee has left (`isAbandoned`), which wakes it. Nobody writes
 * a ticket when its time comes or a person is disabled; every device reads it so.
 */
export function isSnoozed(
  { status, snoozeUntil }: Pick<Ticket, 'status' | 'snoozeUntil'>,
  nowMs: number,
  isAbandoned = false,
): boolean {
  if (snoozeUntil === null) return false;
  if (isAbandoned && whatWakes(status, 'assignee-disabled').snooze === 'ends') return false;
  return Date.parse(snoozeUntil) > nowMs || whatWakes(status, 'timer').snooze === 'stays';
}

const UNFINISHED: Readonly<Record<ShownStatus, boolean>> = {
  open: true,
  pending: true,
  solved: false,
  closed: false,
};

/** Whether somebody has still to work on a ticket of this status. */
export function isUnfinished(status: ShownStatus): boolean {
  return UNFINISHED[status];
}
