import type { FieldFilter } from '../live/field-filter.ts';
import type { Sort, TicketFilter } from '../live/ticket-filter.ts';
import { t } from './t.ts';
import { fieldWord, STATUS_WORDS } from './ticket-words.ts';
import type { Names } from './value-words.ts';
import { VIEW_WORDS } from './view-words.ts';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  newest: t('newest activity first'),
  oldest: t('oldest activity first'),
  priority: t('highest priority first'),
};

/** What a list shows, in words: `All open, in Network, assigned to nobody, with “vpn”, newest activity first`. */
export function filterWords(
  { view, status, queueId, assigneeId, text, fields, sort }: TicketFilter,
  names: Names,
): string {
  const assignee = assigneeId === 'nobody' ? t('nobody') : assigneeId && names.person(assigneeId);
  return [
    VIEW_WORDS[view],
    ...(queueId === null ? [] : [t('in {queue}', { queue: names.queue(queueId) })]),
    ...(status === null ? [] : [STATUS_WORDS[status].toLowerCase()]),
    ...(assignee === null ? [] : [t('assigned to {assignee}', { assignee })]),
    ...fields.map((one) => fieldFilterWords(one, names)),
    ...(text.trim() === '' ? [] : [t('with “{text}”', { text: text.trim() })]),
    SORT_WORDS[sort],
  ].join(', ');
}

function fieldFilterWords({ key, how, text }: FieldFilter, names: Names): string {
  const field = fieldWord(key, names);
  return how === 'is' ? t('{field}: {text}', { field, text }) : t('{field} with “{text}”', { field, text });
}
