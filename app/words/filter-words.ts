import type { Sort, TicketFilter } from '../live/ticket-filter.ts';
import { STATUS_WORDS } from './ticket-words.ts';
import type { Names } from './value-words.ts';
import { VIEW_WORDS } from './view-words.ts';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  newest: 'newest activity first',
  oldest: 'oldest activity first',
  priority: 'highest priority first',
};

/** What a list shows, in words: `All open, in Network, assigned to nobody, with “vpn”, newest activity first`. */
export function filterWords(
  { view, status, queueId, assigneeId, text, sort }: TicketFilter,
  names: Names,
): string {
  const assignee = assigneeId === 'nobody' ? 'nobody' : assigneeId && names.person(assigneeId);
  return [
    VIEW_WORDS[view],
    ...(queueId === null ? [] : [`in ${names.queue(queueId)}`]),
    ...(status === null ? [] : [STATUS_WORDS[status].toLowerCase()]),
    ...(assignee === null ? [] : [`assigned to ${assignee}`]),
    ...(text.trim() === '' ? [] : [`with “${text.trim()}”`]),
    SORT_WORDS[sort],
  ].join(', ');
}
