import { Link } from '@remix-run/react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { t } from '../../words/t.ts';

const PARTS = [
  { part: 'people', label: t('People'), deed: null },
  { part: 'queues', label: t('Queues'), deed: null },
  { part: 'tags', label: t('Tags'), deed: null },
  { part: 'macros', label: t('Macros'), deed: null },
  { part: 'replies', label: t('Canned replies'), deed: null },
  { part: 'views', label: t('Shared views'), deed: null },
  { part: 'sla', label: t('SLA policies'), deed: null },
  { part: 'calendars', label: t('Calendars'), deed: null },
  { part: 'blocked', label: t('Blocked senders'), deed: null },
  { part: 'import', label: t('Import and export'), deed: null },
  { part: 'retention', label: t('Retention'), deed: 'privacy' },
  { part: 'api-keys', label: t('API keys'), deed: 'see-integrations' },
  { part: 'webhooks', label: t('Webhooks'), deed: 'see-integrations' },
  { part: 'devices', label: t('Devices'), deed: 'devices' },
  { part: 'audit', label: t('Audit log'), deed: 'audit' },
] as const;

/** The parts of the settings beside the one that is open. */
export function SettingsFrame({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  const { person } = useDesk();
  const { reach } = useToldSyncStatus();
  const parts = PARTS.filter(({ deed }) => deed === null || mayAdminister(person, deed));
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 grid-cols-[minmax(0,1fr)] content-start gap-6 overflow-y-auto bg-surface px-4 py-6 tablet:grid-cols-[160px_minmax(0,1fr)] tablet:px-10"
    >
      <nav aria-label={t('Settings')}>
        <h1 className="pb-2 text-xl font-strong tablet:px-2">{t('Settings')}</h1>
        <ul className="flex flex-wrap gap-1 max-tablet:-mx-2 tablet:flex-col">
          {parts.map((one) => (
            <li key={one.part}>
              <Link
                to={`/settings/${one.part}`}
                aria-current={one.part === part ? 'page' : undefined}
                className={clsx(
                  'target flex items-center rounded-md px-2 py-1',
                  one.part === part ? 'bg-selected font-strong' : 'hover:bg-hover',
                )}
              >
                {one.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex max-w-180 min-w-0 flex-col gap-6 pb-10">
        {reach === 'offline' && (
          <p role="status" className="rounded-md bg-note px-3 py-2">
            {t('Offline. This is what was set when this device last asked; changes need the network.')}
          </p>
        )}
        {children}
      </div>
    </main>
  );
}
