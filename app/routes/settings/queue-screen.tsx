import { useState } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { isRestrictedQueue } from '../../../sync/domain/scope.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { queueSettings } from '../../live/typed-settings.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { MailTools } from './mail-tools.tsx';
import { PartHead } from './part-head.tsx';
import { QueueForm } from './queue-form.tsx';
import { QueueMembers } from './queue-members.tsx';
import { RestrictQueue } from './restrict-queue.tsx';

const BACK = { to: '/settings/queues', label: t('All queues') };

/** One queue, and who may see it. `new` is one that is not there yet. */
export function QueueScreen({ id }: { readonly id: string }) {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const [turn, setTurn] = useState(0);
  const queues = queueSettings(read);
  const queue = queues.find((one) => one.id === id) ?? null;
  if (queue === null && id !== 'new')
    return (
      <PartHead
        title={t('This queue is not here')}
        about={t('It may not have reached this device yet.')}
        back={BACK}
      />
    );
  const last = queues.at(-1)?.position ?? 0;
  const members = queue !== null && mayAdminister(person, 'members');
  return (
    <>
      <PartHead title={queue?.name ?? t('Add a queue')} back={BACK} />
      <QueueForm key={turn} queue={queue} position={last + 1} onReload={() => setTurn(turn + 1)} />
      {members && <MailTools queue={queue} />}
      {members &&
        (isRestrictedQueue(queue.id) ? <QueueMembers queue={queue} /> : <RestrictQueue queue={queue} />)}
    </>
  );
}
