import { useEffect, useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { NEWS_KINDS } from '../../../sync/domain/news.ts';
import { useNews, type NewsRead } from '../../live/news/use-news.ts';
import { NEWS_KIND_WORDS } from '../../words/news-words.ts';
import { t } from '../../words/t.ts';
import { NewsLine } from './news-line.tsx';
import { NotifyPart } from './notify-part.tsx';

/** The most lines shown; what is older is in the tickets themselves. */
const MOST = 100;

/** What concerns the person, newest first, and what of it they want to hear of. It is told from what this device holds, with no network too. */
export function NewsScreen() {
  const read = useNews();
  const { news } = read;
  const seenBefore = useSeen(read);
  return (
    <main id="main" tabIndex={-1} className="min-h-0 overflow-y-auto bg-surface px-4 py-6 tablet:px-10">
      <div className="flex max-w-160 flex-col gap-4">
        <h1 className="text-xl font-strong">{t('For you')}</h1>
        <Choices read={read} />
        <NotifyPart />
        {news.length === 0 ? (
          <EmptyState
            sentence={t(
              'Nothing in the last 14 days. When somebody assigns you a ticket or mentions you, or a requester answers you, it is listed here.',
            )}
          />
        ) : (
          <ul aria-label={t('News')} className="divide-y divide-line border-y border-line">
            {news.slice(0, MOST).map((one) => (
              <NewsLine key={`${one.kind} ${one.id}`} news={one} isNew={one.at > seenBefore} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

/** What had been seen before this screen was opened: what is new stays marked while it is looked at. */
function useSeen({ news, seen, markSeen }: NewsRead): string {
  const [before] = useState(seen);
  const newest = news[0]?.at ?? '';
  useEffect(() => {
    if (newest > seen) markSeen(newest);
  });
  return before;
}

function Choices({ read: { hidden, hide } }: { read: NewsRead }) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 text-sm">
      <legend className="sr-only">{t('What is listed')}</legend>
      {NEWS_KINDS.map((kind) => (
        <label key={kind} className="target flex items-center gap-2">
          <input
            type="checkbox"
            checked={!hidden.includes(kind)}
            className="size-4 accent-plum"
            onChange={({ target }) =>
              hide(target.checked ? hidden.filter((one) => one !== kind) : [...hidden, kind])
            }
          />
          {NEWS_KIND_WORDS[kind]}
        </label>
      ))}
    </fieldset>
  );
}
