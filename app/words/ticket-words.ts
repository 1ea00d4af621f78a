import type { ShownStatus } from '../../sync/domain/status.ts';
import { isFieldKey } from '../../sync/domain/ticket-field.ts';
import type { Priority, Ticket } from '../../sync/domain/ticket.ts';
import { t } from './t.ts';

/** What people see of a ticket's status. An open ticket that nobody has answered is new. */
export type StatusWord = ShownStatus | 'new';

export const STATUS_WORDS: Readonly<Record<StatusWord, string>> = {
  new: t('New'),
  open: t('Open'),
  pending: t('Pending'),
  solved: t('Solved'),
  closed: t('Closed'),
};

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  low: t('Low'),
  normal: t('Normal'),
  high: t('High'),
  urgent: t('Urgent'),
};

export const CHANNEL_WORDS: Readonly<Record<Ticket['channel'], string>> = {
  agent: t('Written by an agent'),
  phone: t('Phone call'),
  'walk-in': t('Walk-in'),
  web: t('Request form'),
  email: t('E-mail'),
  api: t('Another system'),
};

/** The names of a ticket's fields, as timelines and outbox items tell them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  subject: t('subject'),
  status: t('status'),
  priority: t('priority'),
  queueId: t('queue'),
  assigneeId: t('assignee'),
  requesterId: t('requester'),
  tags: t('tags'),
  followers: t('followers'),
  snoozeUntil: t('snooze'),
  duplicateOf: t('duplicate of'),
  claim: t('on this:'),
  mergedInto: t('merged into'),
  splitFrom: t('split from'),
  followUpOf: t('follow-up of'),
};

/** The name of a field; one that a newer app invented is told by the name it has. */
export function fieldWord(field: string, names: { field?(key: string): string | null }): string {
  if (isFieldKey(field)) return names.field?.(field) ?? t('a field that was removed');
  return FIELD_WORDS[field] ?? field;
}
