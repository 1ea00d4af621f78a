import { NavLink } from '@remix-run/react';
import clsx from 'clsx';
import { BirdMark } from '../../components/bird-mark.tsx';
import { useHelp } from '../../live/help/help-desk.ts';
import { t } from '../../words/t.ts';
import { HelpAccount } from './help-account.tsx';

const PLACES = [
  { to: '/help', label: t('New request') },
  { to: '/help/requests', label: t('My requests') },
] as const;

/** Where one is, and the two places there are. */
export function HelpHead() {
  const help = useHelp();
  return (
    <header className="border-b border-line bg-shelf">
      <div className="mx-auto flex w-full max-w-172 flex-wrap items-center gap-x-4 px-4 pt-2">
        <p className="flex flex-1 items-center gap-2 text-lg font-strong">
          <BirdMark size={32} />
          {t('Help')}
        </p>
        <HelpAccount help={help} />
        <nav aria-label={t('Help')} className="-mx-2 flex w-full gap-1">
          {PLACES.map(({ to, label }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/help'}
              className={({ isActive }) =>
                clsx(
                  'flex min-h-11 items-center border-b-2 px-2',
                  isActive ? 'border-plum font-strong' : 'border-transparent text-muted hover:text-ink',
                )
              }
            >
              {label}
            </NavLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
