import { useState } from 'react';
import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { MemberChecks } from './member-checks.tsx';

/** Who may see a restricted queue. Whoever is taken out loses its tickets with the next exchange of their devices. */
export function QueueMembers({ queue }: { readonly queue: QueueSetting }) {
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const members = new Set(
    read.people().flatMap(({ id, memberOf }) => (memberOf.includes(queue.id) ? [id] : [])),
  );
  const [edited, setEdited] = useState<ReadonlySet<string> | null>(null);
  const chosen = edited ?? members;
  const add = [...chosen].filter((id) => !members.has(id));
  const remove = [...members].filter((id) => !chosen.has(id));
  const save = async () => {
    if (
      await give(
        'set-members',
        { queueId: queue.id, add, remove },
        t('Saved who sees {name}.', { name: queue.name }),
      )
    )
      setEdited(null);
  };
  return (
    <section className="flex max-w-140 flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Members')}</h3>
      <p className="text-muted">
        {t('They alone see this queue. It leaves the devices of whoever is taken out.')}
      </p>
      <MemberChecks legend={t('Who sees it')} chosen={chosen} onChange={setEdited} />
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <Button disabled={busy || (add.length === 0 && remove.length === 0)} onClick={() => act(save())}>
        {t('Save members')}
      </Button>
    </section>
  );
}
