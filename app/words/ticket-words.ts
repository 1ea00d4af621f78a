import type { ShownStatus } from '../../sync/domain/status.ts';
import { isFieldKey } from '../../sync/domain/ticket-field.ts';
import type { Priority, Ticket } from '../../sync/domain/ticket.ts';

/** What people see of a ticket's status. An open ticket that nobody has answered is new. */
export type StatusWord = ShownStatus | 'new';

export const STATUS_WORDS: Readonly<Record<StatusWord, string>> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  solved: 'Solved',
  closed: 'Closed',
};

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export const CHANNEL_WORDS: Readonly<Record<Ticket['channel'], string>> = {
  agent: 'Written by an agent',
  phone: 'Phone call',
  'walk-in': 'Walk-in',
  web: 'Request form',
  email: 'E-mail',
  api: 'Another system',
};

/** The names of a ticket's fields, as timelines and outbox items tell them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  subject: 'subject',
  status: 'status',
  priority: 'priority',
  queueId: 'queue',
  assigneeId: 'assignee',
  requesterId: 'requester',
  tags: 'tags',
  followers: 'followers',
  snoozeUntil: 'snooze',
  duplicateOf: 'duplicate of',
  claim: 'on this:',
  mergedInto: 'merged into',
  splitFrom: 'split from',
  followUpOf: 'follow-up of',
};

/** The name of a field; one that a newer app invented is told by the name it has. */
export function fieldWord(field: string, names: { field?(key: string): string | null }): string {
  if (isFieldKey(field)) return names.field?.(field) ?? 'a field that was removed';
  return FIELD_WORDS[field] ?? field;
}

/** `1 ticket`, `3 tickets`, `1,204 tickets`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** Made once: to make one takes longer than to write a hundred counts. */
const counts = new Intl.NumberFormat('en-GB');

/** A count with its thousands apart: `1,204`. */
export function showCount(count: number): string {
  return counts.format(count);
}
