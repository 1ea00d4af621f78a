import { Link } from '@remix-run/react';
import { Plus, RefreshCw, Search } from 'lucide-react';
import { BirdMark } from '../../components/bird-mark.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { takeUpdate, useUpdateWaiting } from '../../live/use-update.ts';
import { workspaceName } from '../../live/workspace-settings.ts';
import { t } from '../../words/t.ts';
import { AccountMenu } from './account-menu.tsx';
import { PaletteStarter } from './palette-starter.tsx';
import { SyncChip } from './sync-chip.tsx';

/** The line above everything: home, the state of sync, search and commands, a new ticket, the person. */
export function Header() {
  const { read } = useSnapshot();
  return (
    <header className="flex h-12 shrink-0 pointer-coarse:h-14 items-center gap-2 border-b border-line pr-2 pl-4 tablet:pr-3 print:hidden">
      <Link
        to="/inbox"
        className="target flex min-w-0 items-center gap-2 rounded-md pr-2 text-base font-strong"
      >
        <BirdMark size={24} />
        <span className="truncate max-tablet:sr-only">{workspaceName(read)}</span>
      </Link>
      <div className="flex-1" />
      <UpdatePrompt />
      <SyncChip />
      <Link
        to="/search"
        aria-label={t('Search everything')}
        title={t('Search everything')}
        className="target hidden place-items-center rounded-md text-muted hover:bg-hover hover:text-ink tablet:grid"
      >
        <Icon of={Search} />
      </Link>
      <PaletteStarter />
      <Link to="/new" className={buttonClass('primary', 'max-tablet:px-2')} title={t('New ticket (c)')}>
        <Icon of={Plus} />
        <span className="max-tablet:sr-only">{t('New ticket')}</span>
      </Link>
      <AccountMenu />
    </header>
  );
}

/** A new version waits; it is taken when the person says so. */
function UpdatePrompt() {
  if (!useUpdateWaiting()) return null;
  return (
    <p role="status" className="flex items-center gap-2">
      <span className="max-tablet:sr-only">{t('New version')}</span>
      <Button onClick={takeUpdate}>
        <Icon of={RefreshCw} />
        {t('Update')}
      </Button>
    </p>
  );
}
