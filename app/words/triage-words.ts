import type { TicketEdit } from '../../sync/client/commands.ts';
import { showDayAndClock } from './moment.ts';
import { PRIORITY_WORDS } from './ticket-words.ts';
import type { Names } from './value-words.ts';

const DONE_STATUS_WORDS = { open: 'Reopened', pending: 'Set pending', solved: 'Solved' } as const;

/** What an edit did, as the person who made it reads it: `Solved.`, `Assigned to Jo Whitaker.`, `Priority high.` */
export function doneWords(edit: TicketEdit, names: Names, nowMs: number): string {
  const { status, assigneeId, priority, queueId, snoozeUntil, tags } = edit;
  const parts: string[] = [];
  if (status !== undefined) parts.push(DONE_STATUS_WORDS[status]);
  if (assigneeId !== undefined)
    parts.push(assigneeId === null ? 'Assigned to nobody' : `Assigned to ${names.person(assigneeId)}`);
  if (priority !== undefined) parts.push(`Priority ${PRIORITY_WORDS[priority].toLowerCase()}`);
  if (queueId !== undefined) parts.push(`Moved to ${names.queue(queueId)}`);
  if (snoozeUntil === null) parts.push('Woken');
  else if (snoozeUntil !== undefined) parts.push(`Snoozed until ${showDayAndClock(snoozeUntil, nowMs)}`);
  if (tags !== undefined) parts.push(tags.length === 0 ? 'No tags' : `Tags: ${tags.join(', ')}`);
  return parts.length === 0 ? 'Changed.' : `${parts.join('. ')}.`;
}
