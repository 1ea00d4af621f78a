import { Button } from '../../components/button.tsx';
import { Field, Select } from '../../components/field.tsx';
import type { TicketFilter } from '../../live/ticket-filter.ts';
import { useAgentChoices, useQueueChoices } from '../../live/use-choices.ts';
import { t } from '../../words/t.ts';
import { STATUS_WORDS } from '../../words/ticket-words.ts';

const ANY = 'any';
const STATUSES = ['open', 'pending', 'solved', 'closed'] as const;

interface FilterFieldsProps {
  readonly filter: TicketFilter;
  readonly onFilter: (next: TicketFilter) => void;
}

/** Narrows the list by status, queue and assignee; each choice stands in the address. */
export default function FilterFields({ filter, onFilter }: FilterFieldsProps) {
  const any = { value: ANY, label: t('Any') };
  const queues = useQueueChoices();
  const agents = useAgentChoices();
  const statuses = STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));
  const nobody = { value: 'nobody', label: t('Nobody') };
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('Status')}>
        {({ id }) => (
          <Select
            id={id}
            value={filter.status ?? ANY}
            choices={[any, ...statuses]}
            onChoose={(value) =>
              onFilter({ ...filter, status: STATUSES.find((status) => status === value) ?? null })
            }
          />
        )}
      </Field>
      <Field label={t('Queue')}>
        {({ id }) => (
          <Select
            id={id}
            value={filter.queueId ?? ANY}
            choices={[any, ...queues]}
            onChoose={(value) => onFilter({ ...filter, queueId: value === ANY ? null : value })}
          />
        )}
      </Field>
      <Field label={t('Assignee')}>
        {({ id }) => (
          <Select
            id={id}
            value={filter.assigneeId ?? ANY}
            choices={[any, nobody, ...agents]}
            onChoose={(value) => onFilter({ ...filter, assigneeId: value === ANY ? null : value })}
          />
        )}
      </Field>
      <Button
        className="self-start"
        onClick={() => onFilter({ ...filter, status: null, queueId: null, assigneeId: null })}
      >
        {t('Clear')}
      </Button>
    </div>
  );
}
