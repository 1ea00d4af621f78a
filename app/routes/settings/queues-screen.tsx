import { Link } from '@remix-run/react';
import { Lock } from 'lucide-react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { isRestrictedQueue } from '../../../sync/domain/scope.ts';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { queueSettings } from '../../live/typed-settings.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { PartHead } from './part-head.tsx';

/** Every queue, in the order of the list beside the inbox. */
export function QueuesScreen() {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const queues = queueSettings(read);
  return (
    <>
      <PartHead
        title={t('Queues')}
        about={t(
          'Each ticket lies in one. A restricted queue is its members’ alone: no other device ever holds its tickets.',
        )}
        action={
          mayAdminister(person, 'setting queue') && (
            <Link to="/settings/queues/new" className={buttonClass('primary')}>
              {t('Add a queue')}
            </Link>
          )
        }
      />
      {queues.length === 0 && <p className="text-muted">{t('There is no queue yet. Add the first one.')}</p>}
      <ul aria-label={t('Queues')} className="flex flex-col">
        {queues.map((queue) => (
          <li key={queue.id} className="border-b border-line">
            <Link
              to={`/settings/queues/${queue.id}`}
              className="target flex items-center gap-3 px-2 py-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-strong">{queue.name}</span>
                <span className="block truncate text-xs text-muted">{queue.address ?? t('No address')}</span>
              </span>
              {isRestrictedQueue(queue.id) && (
                <span className="flex items-center gap-1 text-muted">
                  <Icon of={Lock} /> {t('Members only')}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
