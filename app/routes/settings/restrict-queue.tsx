import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { restrictedQueueId } from '../../../sync/domain/scope.ts';
import { Button } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { MemberChecks } from './member-checks.tsx';

/** Gives a queue that everybody sees to its members alone. */
export function RestrictQueue({ queue }: { readonly queue: QueueSetting }) {
  const { person } = useDesk();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const restrict = async () => {
    if (chosen === null) return;
    const body = { base: queue.rev, queueId: queue.id, members: [...chosen] };
    if (await give('restrict-queue', body, t('{name} is its members’ alone.', { name: queue.name })))
      navigate(`/settings/queues/${restrictedQueueId(queue.id)}`);
  };
  return (
    <section className="flex max-w-140 flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Who sees it')}</h3>
      <p className="text-muted">
        {t(
          'Every agent sees this queue. Once it is restricted, its tickets leave every device but its members’. That cannot be taken back.',
        )}
      </p>
      {chosen === null ? (
        <Button onClick={() => setChosen(new Set([person.id]))}>{t('Restrict it to members')}</Button>
      ) : (
        <>
          <MemberChecks legend={t('Members')} chosen={chosen} onChange={setChosen} />
          {fault !== null && (
            <p role="alert" className="text-danger">
              {fault.sentence}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setChosen(null)}>{t('Leave it open')}</Button>
            <Button look="danger" disabled={busy || chosen.size === 0} onClick={() => act(restrict())}>
              {busy ? t('Moving its tickets') : t('Restrict for good')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
