import { Link } from '@remix-run/react';
import {
  AlarmClock,
  Circle,
  CircleCheck,
  CircleUserRound,
  Hash,
  Hourglass,
  Layers,
  Timer,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react';
import clsx from 'clsx';
import { showCount } from '../words/ticket-words.ts';
import { Icon } from './icon.tsx';

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
  readonly count: number;
  readonly to: string;
  readonly current: boolean;
}

/** Links to the views and to each queue, with what lies in them. */
export function ViewsNav({
  views,
  queues,
  onFollow,
}: {
  views: readonly NavEntry[];
  queues: readonly NavEntry[];
  onFollow?: () => void;
}) {
  return (
    <>
      <NavList entries={views} {...(onFollow === undefined ? {} : { onFollow })} />
      {queues.length > 0 && (
        <>
          <h2 className="px-2 pt-4 pb-1 text-xs text-muted">Queues</h2>
          <NavList entries={queues} {...(onFollow === undefined ? {} : { onFollow })} />
        </>
      )}
    </>
  );
}

function NavList({ entries, onFollow }: { entries: readonly NavEntry[]; onFollow?: () => void }) {
  return (
    <ul className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.key}>
          <Link
            to={entry.to}
            onClick={onFollow}
            aria-current={entry.current ? 'page' : undefined}
            className={clsx(
              'target flex items-center gap-2 rounded-md px-2 py-1',
              entry.current ? 'bg-selected font-strong' : 'hover:bg-hover',
            )}
          >
            <Icon of={ICONS[entry.key] ?? Hash} className={entry.current ? 'text-plum' : 'text-muted'} />
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            <span className="text-xs font-normal text-muted tabular-nums">{showCount(entry.count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
