import type { QueryFault } from '../search/search-query.ts';
import type { SearchState } from '../search/search-state.ts';
import { showWholeMonth } from './moment.ts';
import { t } from './t.ts';

/**
 * What a search covers: `Searching 5,214 tickets, back to March 2026.`, or how far reading has come. `onDevice` is the number of tickets
 * that this device holds; `arriving`: more of them are on their way from the server.
 */
export function searchCoverageWords(
  { count, oldestAt, complete }: SearchState,
  onDevice: number,
  arriving: boolean,
): string {
  const covered = complete
    ? completeWords(count, oldestAt)
    : t('Still reading: {count, number} of {onDevice, number}.', { count, onDevice });
  return arriving ? `${covered} ${t('More are still arriving on this device.')}` : covered;
}

function completeWords(count: number, oldestAt: string | null): string {
  return oldestAt === null
    ? t('There is no ticket on this device to search.')
    : t('Searching {count, plural, one {# ticket} other {# tickets}}, back to {month}.', {
        count,
        month: showWholeMonth(oldestAt),
      });
}

/** Why a part of the question was not taken as a filter, and what became of it. */
export function queryFaultWords(fault: QueryFault): string {
  switch (fault.code) {
    case 'unknown-filter':
      return t('There is no filter “{filter}:”. “{filter}:{value}” is searched for as words.', {
        filter: fault.filter,
        value: fault.value,
      });
    case 'empty-filter':
      return t('“{filter}:” is left out until something follows it, without a space.', {
        filter: fault.filter,
      });
    case 'not-a-status':
      return t('There is no status “{value}”, so it is left out. Use open, pending, solved or closed.', {
        value: fault.value,
      });
    case 'not-a-day':
      return t('“{filter}:{value}” is left out. Write the day as 2026-03-12.', {
        filter: fault.filter,
        value: fault.value,
      });
  }
}

/** How many tickets answer, for the line above them and for screen readers. */
export function foundWords(total: number, shown: number): string {
  if (total === 0) return t('No ticket found.');
  const found = t('{total, plural, one {# ticket} other {# tickets}} found.', { total });
  return shown < total ? `${found} ${t('The best {shown, number} are shown.', { shown })}` : found;
}

/** The filters, each with an example and what it leaves. */
export const FILTER_LINES = [
  { example: 'from:maria', words: t('Asked by somebody with this in their name or address') },
  { example: 'assignee:jo', words: t('Assigned to this person; assignee:nobody for the unassigned') },
  { example: 'status:open', words: t('Open, pending, solved or closed') },
  { example: 'queue:hardware', words: t('In a queue with this in its name') },
  { example: 'tag:vpn', words: t('With this tag') },
  { example: 'after:2026-03-01', words: t('Opened on this day or later') },
  { example: 'before:2026-03-01', words: t('Opened before this day') },
  { example: '"paper jam"', words: t('These words side by side') },
  { example: '7K3F-9QMX', words: t('The ticket of this reference') },
] as const;

/** What may be told of tickets like the one that is being written. */
export function knownAlreadyWords(count: number): string {
  return t(
    '{count, plural, one {One ticket may be about this already.} other {# tickets may be about this already.}}',
    { count },
  );
}
