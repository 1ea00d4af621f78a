import type { QueryFault } from '../search/search-query.ts';
import type { SearchState } from '../search/search-state.ts';
import { showWholeMonth } from './moment.ts';
import { countWords, showCount } from './ticket-words.ts';

/**
 * What a search covers: `Searching 5,214 tickets, back to March 2026.`, or how far reading has come. `onDevice` is the number of tickets
 * that this device holds; `arriving`: more of them are on their way from the server.
 */
export function searchCoverageWords(
  { count, oldestAt, complete }: SearchState,
  onDevice: number,
  arriving: boolean,
): string {
  const more = arriving ? ' More are still arriving on this device.' : '';
  if (!complete) return `Still reading: ${showCount(count)} of ${showCount(onDevice)}.${more}`;
  if (oldestAt === null) return `There is no ticket on this device to search.${more}`;
  return `Searching ${countWords(count, 'ticket')}, back to ${showWholeMonth(oldestAt)}.${more}`;
}

/** Why a part of the question was not taken as a filter, and what became of it. */
export function queryFaultWords(fault: QueryFault): string {
  switch (fault.code) {
    case 'unknown-filter':
      return `There is no filter “${fault.filter}:”. “${fault.filter}:${fault.value}” is searched for as words.`;
    case 'empty-filter':
      return `“${fault.filter}:” is left out until something follows it, without a space.`;
    case 'not-a-status':
      return `There is no status “${fault.value}”, so it is left out. Use open, pending, solved or closed.`;
    case 'not-a-day':
      return `“${fault.filter}:${fault.value}” is left out. Write the day as 2026-03-12.`;
  }
}

/** How many tickets answer, for the line above them and for screen readers. */
export function foundWords(total: number, shown: number): string {
  if (total === 0) return 'No ticket found.';
  const found = `${countWords(total, 'ticket')} found.`;
  return shown < total ? `${found} The best ${showCount(shown)} are shown.` : found;
}

/** The filters, each with an example and what it leaves. */
export const FILTER_LINES = [
  { example: 'from:maria', words: 'Asked by somebody with this in their name or address' },
  { example: 'assignee:jo', words: 'Assigned to this person; assignee:nobody for the unassigned' },
  { example: 'status:open', words: 'Open, pending, solved or closed' },
  { example: 'queue:hardware', words: 'In a queue with this in its name' },
  { example: 'tag:vpn', words: 'With this tag' },
  { example: 'after:2026-03-01', words: 'Opened on this day or later' },
  { example: 'before:2026-03-01', words: 'Opened before this day' },
  { example: '"paper jam"', words: 'These words side by side' },
  { example: '7K3F-9QMX', words: 'The ticket of this reference' },
] as const;

/** What may be told of tickets like the one that is being written. */
export function knownAlreadyWords(count: number): string {
  return count === 1
    ? 'One ticket may be about this already.'
    : `${showCount(count)} tickets may be about this already.`;
}
