import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { FormFoot } from './form-foot.tsx';
import { queueFaults, tidyQueue } from './queue-faults.ts';
import { QueueFields } from './queue-fields.tsx';
import { QueueMail } from './queue-mail.tsx';
import { QueueRules } from './queue-rules.tsx';
import { TryRules } from './try-rules.tsx';
import { TextField } from './text-field.tsx';

interface QueueFormProps {
  readonly queue: QueueSetting | null;
  /** Where a new one stands. */
  readonly position: number;
  readonly onReload: () => void;
}

/** How a queue is set up. What was entered stays until the server has taken it. */
export function QueueForm({ queue, position, onReload }: QueueFormProps) {
  const { person } = useDesk();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const navigate = useNavigate();
  const [base] = useState(queue?.rev ?? null);
  const [next, setNext] = useState<QueueSetting>(() => queue ?? newQueue(position));
  const [stored] = useState(() => new Set(queue?.fields?.map(({ id }) => id)));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<QueueSetting>) => setNext({ ...next, ...change });
  const faults = queueFaults(next);
  const told = tried ? faults : {};
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const setting = tidyQueue(next);
    if (await give('put-setting', { base, setting }, t('Saved {name}.', { name: setting.name })))
      navigate('/settings/queues');
  };
  const shut = !mayAdminister(person, 'setting queue');
  return (
    <form noValidate aria-label={t('Queue')} onSubmit={(event) => act(save(event))}>
      <fieldset disabled={shut} className="flex max-w-140 flex-col gap-4">
        {shut && <p className="text-muted">{t('Only an admin changes this.')}</p>}
        <TextField
          label={t('Name')}
          fault={told['name']}
          maxLength={60}
          value={next.name}
          onChange={(name) => set({ name })}
        />
        <QueueMail queue={next} addressFault={told['address']} onChange={set} />
        <QueueFields
          stored={stored}
          fields={next.fields ?? []}
          told={told}
          onChange={(fields) => set({ fields })}
        />
        <QueueRules rules={next.rules ?? []} told={told} onChange={(rules) => set({ rules })} />
        <TryRules queue={next} />
        {!shut && (
          <FormFoot
            busy={busy}
            fault={fault}
            label={queue === null ? t('Add the queue') : t('Save')}
            onReload={onReload}
          />
        )}
      </fieldset>
    </form>
  );
}

/** A queue that is not stored yet; its revision will be the server's. */
function newQueue(position: number): QueueSetting {
  return { id: `q-${crypto.randomUUID()}`, rev: '', type: 'queue', name: '', position };
}
