import { Link, useLocation } from '@remix-run/react';
import { Bell, ChartColumn, MailWarning, Phone, Send, type LucideIcon } from 'lucide-react';
import clsx from 'clsx';
import { lazy, Suspense, type ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { ViewsNav } from '../../components/views-nav.tsx';
import { useNavEntries } from '../../live/use-nav-entries.ts';
import { useViewEditor } from '../../live/view-editing.tsx';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { countWaitingMails } from '../../live/count-waiting-mails.ts';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import { t } from '../../words/t.ts';
import { showCount } from '../../words/show-count.ts';

/** What there is to tell is worked out from every ticket: the list comes first. */
const UnseenNews = lazy(() => import('./unseen-news.lazy.tsx'));

/** The pane of views, on screens wide enough for three; narrower ones open the same links from the head of the list. */
export function ViewsPane() {
  const entries = useNavEntries();
  const { edit } = useViewEditor();
  const { unsent, attention } = useSyncStatus();
  const mailsWaiting = countWaitingMails(useDeferredSnapshot().read);
  return (
    <nav
      aria-label={t('Views')}
      className="hidden min-h-0 flex-col overflow-y-auto p-2 laptop:flex print:hidden"
    >
      <ViewsNav {...entries} onEdit={edit} />
      <div className="min-h-6 flex-1" />
      {mailsWaiting > 0 && (
        <FootLink to="/unverified" icon={MailWarning} label={t('Unverified mail')} waiting={mailsWaiting} />
      )}
      <FootLink to="/news" icon={Bell} label={t('For you')}>
        <UnseenNews />
      </FootLink>
      <FootLink to="/log" icon={Phone} label={t('Log a call')} />
      <FootLink to="/reports" icon={ChartColumn} label={t('Reports')} />
      <FootLink to="/outbox" icon={Send} label={t('Outbox')} waiting={unsent + attention} />
    </nav>
  );
}

interface FootLinkProps {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** What waits there; nothing is told of 0. */
  readonly waiting?: number;
  /** Tells what waits there by itself. */
  readonly children?: ReactNode;
}

function FootLink({ to, icon, label, waiting = 0, children }: FootLinkProps) {
  const current = useLocation().pathname === to;
  return (
    <Link
      to={to}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'target flex items-center gap-2 rounded-md px-2 py-1',
        current ? 'bg-selected font-strong' : 'hover:bg-hover',
      )}
    >
      <Icon of={icon} className={current ? 'text-plum' : 'text-muted'} />
      <span className="flex-1">{label}</span>
      <Suspense fallback={null}>{children}</Suspense>
      {waiting > 0 && (
        <span className="text-xs font-normal text-ochre tabular-nums">{showCount(waiting)}</span>
      )}
    </Link>
  );
}
