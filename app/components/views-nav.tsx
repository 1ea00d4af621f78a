import { Link } from '@remix-run/react';
import {
  AlarmClock,
  Bookmark,
  Circle,
  CircleCheck,
  CircleUserRound,
  Hash,
  Hourglass,
  Layers,
  Pencil,
  Timer,
  UserRoundX,
  Users,
  type LucideIcon,
} from 'lucide-react';
import clsx from 'clsx';
import { memo } from 'react';
import { t } from '../words/t.ts';
import { showCount } from '../words/show-count.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  mine: CircleUserRound,
  unassigned: UserRoundX,
  open: Circle,
  risk: Timer,
  pending: Hourglass,
  snoozed: AlarmClock,
  solved: CircleCheck,
  all: Layers,
};

export interface NavEntry {
  readonly key: string;
  readonly label: string;
  /** Null while it is not known. */
  readonly count: number | null;
  readonly to: string;
  readonly current: boolean;
}

/** Links to the views and to each queue, with what lies in them. */
export function ViewsNav({
  views,
  queues,
  saved,
  shared,
  onFollow,
  onEdit,
}: {
  views: readonly NavEntry[];
  queues: readonly NavEntry[];
  /** The person's own views. */
  saved: readonly NavEntry[];
  /** The views that everybody finds. */
  shared: readonly NavEntry[];
  onFollow?: () => void;
  /** A saved view is to be renamed or deleted. */
  onEdit: (key: string) => void;
}) {
  const follow = onFollow === undefined ? {} : { onFollow };
  return (
    <>
      <NavList entries={views} {...follow} />
      {saved.length > 0 && (
        <>
          <h2 className="px-2 pt-4 pb-1 text-xs text-muted">{t('Saved by you')}</h2>
          <NavList entries={saved} icon={Bookmark} onEdit={onEdit} {...follow} />
        </>
      )}
      {shared.length > 0 && (
        <>
          <h2 className="px-2 pt-4 pb-1 text-xs text-muted">{t('Shared with everybody')}</h2>
          <NavList entries={shared} icon={Users} {...follow} />
        </>
      )}
      {queues.length > 0 && (
        <>
          <h2 className="px-2 pt-4 pb-1 text-xs text-muted">{t('Queues')}</h2>
          <NavList entries={queues} {...follow} />
        </>
      )}
    </>
  );
}

interface NavListProps {
  readonly entries: readonly NavEntry[];
  readonly icon?: LucideIcon;
  readonly onFollow?: () => void;
  readonly onEdit?: (key: string) => void;
}

function NavList({ entries, icon = Hash, onFollow, onEdit }: NavListProps) {
  return (
    <ul className="flex flex-col">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className={clsx(
            'group flex items-center rounded-md',
            entry.current ? 'bg-selected' : 'hover:bg-hover',
          )}
        >
          <NavLink
            {...{ label: entry.label, count: entry.count, to: entry.to, current: entry.current }}
            icon={ICONS[entry.key] ?? icon}
            onFollow={onFollow}
          />
          {onEdit !== undefined && (
            <IconButton
              icon={Pencil}
              label={t('Edit the view {label}', { label: entry.label })}
              className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              onClick={() => onEdit(entry.key)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface NavLinkProps extends Omit<NavEntry, 'key'> {
  readonly icon: LucideIcon;
  readonly onFollow: (() => void) | undefined;
}

/** The link itself, which stands while counts of others change. */
const NavLink = memo(function NavLink({ label, count, to, current, icon, onFollow }: NavLinkProps) {
  return (
    <Link
      to={to}
      onClick={onFollow}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'target flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1',
        current && 'font-strong',
      )}
    >
      <Icon of={icon} className={current ? 'text-plum' : 'text-muted'} />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span className="text-xs font-normal text-muted tabular-nums">
        {count === null ? '' : showCount(count)}
      </span>
    </Link>
  );
});
