import { useNews } from '../../live/news/use-news.ts';
import { useNotified } from '../../live/notify/use-notified.ts';
import { showCount } from '../../words/show-count.ts';

/** How much there is under *For you* that this person has not seen; nothing is told of 0. */
export default function UnseenNews() {
  useNotified();
  const { unseen } = useNews();
  if (unseen === 0) return null;
  return <span className="text-xs font-normal text-ochre tabular-nums">{showCount(unseen)}</span>;
}
