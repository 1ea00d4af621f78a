import { useLocation, useSearchParams } from '@remix-run/react';
import type { NavEntry } from '../components/views-nav.tsx';
import { VIEW_WORDS } from '../words/view-words.ts';
import { sharedViews } from './shared-views.ts';
import { EVERYTHING, readFilter, VIEWS, writeFilter } from './ticket-filter.ts';
import { queuesOf } from './use-names.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';
import { useCounts } from './use-ticket-list.ts';

/** The links to the views, queues and saved views, with live counts and which of them is on screen. */
export function useNavEntries(): {
  readonly views: readonly NavEntry[];
  readonly queues: readonly NavEntry[];
  readonly saved: readonly NavEntry[];
  readonly shared: readonly NavEntry[];
} {
  const { read } = useDeferredSnapshot();
  const counts = useCounts();
  const [search] = useSearchParams();
  const inInbox = useLocation().pathname.startsWith('/inbox');
  const filter = readFilter(search);
  const address = writeFilter(filter);
  const saved = read.views();
  const shared = sharedViews(read);
  const isSaved = [...saved, ...shared].some((view) => view.filter === address);
  const entryOf = (view: { readonly id: string; readonly name: string; readonly filter: string }) => ({
    key: view.id,
    label: view.name,
    count: counts.saved.get(view.id) ?? null,
    to: `/inbox${view.filter}`,
    current: inInbox && view.filter === address,
  });
  return {
    views: VIEWS.map((view) => ({
      key: view,
      label: VIEW_WORDS[view],
      count: counts.views[view],
      to: `/inbox${writeFilter({ ...EVERYTHING, view })}`,
      current: inInbox && !isSaved && filter.view === view && filter.queueId === null,
    })),
    queues: queuesOf(read).map((queue) => ({
      key: `queue ${queue.id}`,
      label: queue.name,
      count: counts.queues.get(queue.id) ?? 0,
      to: `/inbox${writeFilter({ ...EVERYTHING, view: 'open', queueId: queue.id })}`,
      current: inInbox && !isSaved && filter.queueId === queue.id,
    })),
    saved: saved.map(entryOf),
    shared: shared.map(entryOf),
  };
}
