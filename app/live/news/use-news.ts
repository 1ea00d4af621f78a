import { useMemo } from 'react';
import type { ReadModel } from '../../../sync/client/workspace.ts';
import { hiddenNews, NEWS_HIDDEN, type News, type NewsKind } from '../../../sync/domain/news.ts';
import { preferenceId } from '../../../sync/domain/personal.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useNow } from '../use-now.ts';
import { useDeferredSnapshot } from '../use-snapshot.ts';
import { tellNews } from './tell-news.ts';

/** How long something is told of. */
const TOLD_MS = 14 * 86_400_000;
const DAY_MS = 86_400_000;
const SEEN = 'newsSeen';

export interface NewsRead {
  readonly news: readonly News[];
  /** The newest that this person had before them, on whichever device; empty for nothing yet. */
  readonly seen: string;
  /** How many are newer than that. */
  readonly unseen: number;
  readonly hidden: readonly NewsKind[];
  /** Everything up to this has been seen. */
  readonly markSeen: (at: string) => void;
  readonly hide: (kinds: readonly NewsKind[]) => void;
}

/** What concerns this person, of the kinds they want to hear of; both follow them to their other devices. */
export function useNews(): NewsRead {
  const { person, workspace } = useDesk();
  const snapshot = useDeferredSnapshot();
  const act = useAct();
  // By days, so that a minute that goes by changes nothing.
  const today = Math.floor(useNow() / DAY_MS) * DAY_MS;
  const read = useMemo(() => {
    const hidden = hiddenNews(kept(snapshot.read, person.id, NEWS_HIDDEN));
    const seen = kept(snapshot.read, person.id, SEEN);
    const since = new Date(today - TOLD_MS).toISOString();
    const all = tellNews(snapshot.read, { personId: person.id, name: person.name, since });
    const news = all.filter(({ kind }) => !hidden.includes(kind));
    return { news, hidden, seen, unseen: news.filter(({ at }) => at > seen).length };
  }, [snapshot, person, today]);
  return {
    ...read,
    markSeen: (at) => act(workspace.commands.setPreference(SEEN, at)),
    hide: (kinds) => act(workspace.commands.setPreference(NEWS_HIDDEN, kinds.join(' '))),
  };
}

function kept(read: ReadModel, personId: string, name: string): string {
  const preference = read.personal(preferenceId(personId, name));
  return preference?.type === 'preference' && typeof preference.value === 'string' ? preference.value : '';
}
