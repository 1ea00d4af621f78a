import { Link } from '@remix-run/react';
import { AtSign, MessageSquareReply, Timer, UserRoundCheck, type LucideIcon } from 'lucide-react';
import clsx from 'clsx';
import { Icon } from '../../components/icon.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import type { News, NewsKind } from '../../../sync/domain/news.ts';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { newsWords } from '../../words/news-words.ts';
import { t } from '../../words/t.ts';

const PICTURES: Readonly<Record<NewsKind, LucideIcon>> = {
  assigned: UserRoundCheck,
  mention: AtSign,
  reply: MessageSquareReply,
  sla: Timer,
};

/** One thing that happened, leading to its ticket. What is new is told in words too. */
export function NewsLine({ news, isNew }: { news: News; isNew: boolean }) {
  const names = useNames();
  const nowMs = useNow();
  const ticket = useSnapshot().read.ticket(news.ticketId)?.ticket;
  if (ticket === undefined) return null;
  return (
    <li>
      <Link
        to={`/inbox/${news.ticketId}?view=all`}
        className="flex items-start gap-3 px-2 py-2.5 hover:bg-hover"
        data-news={news.kind}
      >
        <Icon of={PICTURES[news.kind]} className={clsx('mt-0.5', isNew ? 'text-plum' : 'text-muted')} />
        <span className="min-w-0 flex-1">
          <span className={clsx('block truncate', isNew && 'font-strong')}>{ticket.subject}</span>
          <span className="block text-sm text-muted">
            {isNew && <span className="sr-only">{t('New:')} </span>}
            {newsWords(news, names)}
          </span>
        </span>
        <span className="text-xs whitespace-nowrap text-muted">
          <TimeTold at={news.at} nowMs={nowMs} withClock />
        </span>
      </Link>
    </li>
  );
}
