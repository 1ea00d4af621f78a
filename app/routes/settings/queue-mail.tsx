import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { Field, Select } from '../../components/field.tsx';
import { useAgentChoices } from '../../live/use-choices.ts';
import { t } from '../../words/t.ts';
import { TextField } from './text-field.tsx';

interface QueueMailProps {
  readonly queue: QueueSetting;
  readonly addressFault: string | undefined;
  readonly onChange: (change: Partial<QueueSetting>) => void;
}

/** How a queue writes to requesters, and who gets what comes in. */
export function QueueMail({ queue, addressFault, onChange }: QueueMailProps) {
  const agents = useAgentChoices();
  return (
    <>
      <TextField
        label={t('Address')}
        hint={t('Mail to it becomes tickets here, and answers come from it.')}
        fault={addressFault}
        type="email"
        value={queue.address ?? ''}
        onChange={(address) => onChange({ address: address.trim() || null })}
      />
      <TextField
        label={t('From name')}
        hint={t('What requesters see beside the address.')}
        maxLength={60}
        value={queue.fromName ?? ''}
        onChange={(fromName) => onChange({ fromName })}
      />
      <TextField
        label={t('Signature')}
        long
        maxLength={2_000}
        value={queue.signature ?? ''}
        onChange={(signature) => onChange({ signature })}
      />
      <TextField
        label={t('Receipt')}
        hint={t('What a requester is told once their request has arrived. Empty: nothing.')}
        long
        maxLength={2_000}
        value={queue.receipt ?? ''}
        onChange={(receipt) => onChange({ receipt })}
      />
      <TextField
        label={t('Solved notice')}
        hint={t('What a requester is told once the desk has solved their request. Empty: nothing.')}
        long
        maxLength={2_000}
        value={queue.solvedNotice ?? ''}
        onChange={(solvedNotice) => onChange({ solvedNotice })}
      />
      <Field label={t('New tickets go to')}>
        {({ id }) => (
          <Select
            id={id}
            value={queue.defaultAssigneeId ?? ''}
            choices={[{ value: '', label: t('Nobody: unassigned') }, ...agents]}
            onChoose={(value) => onChange({ defaultAssigneeId: value || null })}
          />
        )}
      </Field>
    </>
  );
}
