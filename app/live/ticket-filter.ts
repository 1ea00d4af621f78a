import type { ShownStatus } from '../../sync/domain/status.ts';
import { readFieldFilters, writeFieldFilters, type FieldFilter } from './field-filter.ts';

export const VIEWS = ['mine', 'unassigned', 'open', 'risk', 'pending', 'snoozed', 'solved', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['newest', 'oldest', 'priority'] as const;
export type Sort = (typeof SORTS)[number];

const SHOWN_STATUSES: readonly ShownStatus[] = ['open', 'pending', 'solved', 'closed'];

/** Which tickets the list shows and in what order. Null means: whatever it is. */
export interface TicketFilter {
  readonly view: View;
  readonly status: ShownStatus | null;
  readonly queueId: string | null;
  /** A person's id, or `nobody`. */
  readonly assigneeId: string | null;
  readonly text: string;
  /** What is asked of fields of a queue's own. */
  readonly fields: readonly FieldFilter[];
  readonly sort: Sort;
}

export const EVERYTHING: TicketFilter = {
  view: 'mine',
  status: null,
  queueId: null,
  assigneeId: null,
  text: '',
  fields: [],
  sort: 'newest',
};

/** Whether the filter asks for finished tickets as well, which a start on a large desk reads last. */
export function showsFinished({ view }: TicketFilter): boolean {
  return view === 'solved' || view === 'all';
}

/** The filter that an address asks for. Anything that is not understood is left out. */
export function readFilter(search: URLSearchParams): TicketFilter {
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? EVERYTHING.view,
    status: SHOWN_STATUSES.find((status) => status === search.get('status')) ?? null,
    queueId: search.get('queue'),
    assigneeId: search.get('assignee'),
    text: search.get('q') ?? '',
    fields: readFieldFilters(search),
    sort: SORTS.find((sort) => sort === search.get('sort')) ?? EVERYTHING.sort,
  };
}

/** The filter as it stands in an address, ordinary values left out: `?view=open&queue=it`, or nothing. */
export function writeFilter(filter: TicketFilter): string {
  const search = new URLSearchParams();
  if (filter.view !== EVERYTHING.view) search.set('view', filter.view);
  if (filter.status !== null) search.set('status', filter.status);
  if (filter.queueId !== null) search.set('queue', filter.queueId);
  if (filter.assigneeId !== null) search.set('assignee', filter.assigneeId);
  if (filter.text !== '') search.set('q', filter.text);
  writeFieldFilters(search, filter.fields);
  if (filter.sort !== EVERYTHING.sort) search.set('sort', filter.sort);
  const written = search.toString();
  return written === '' ? '' : `?${written}`;
}
