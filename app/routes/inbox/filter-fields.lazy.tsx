import type { QueueField } from '../../../sync/domain/queue.ts';
import { fieldKey } from '../../../sync/domain/ticket-field.ts';
import { Button } from '../../components/button.tsx';
import { Field, Select, TextField, type Choice } from '../../components/field.tsx';
import { withFieldFilter, type FieldFilter } from '../../live/field-filter.ts';
import { fieldsOf } from '../../live/ticket-fields.ts';
import type { TicketFilter } from '../../live/ticket-filter.ts';
import { useAgentChoices, useQueueChoices } from '../../live/use-choices.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { fieldText, fieldValueWords } from '../../words/field-value-words.ts';
import { t } from '../../words/t.ts';
import { STATUS_WORDS } from '../../words/ticket-words.ts';

const ANY = 'any';
const STATUSES = ['open', 'pending', 'solved', 'closed'] as const;

interface FilterFieldsProps {
  readonly filter: TicketFilter;
  readonly onFilter: (next: TicketFilter) => void;
}

/** Narrows the list by status, queue, assignee and, within a queue, by its own fields; each choice stands in the address. */
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
            onChoose={(value) => onFilter({ ...filter, queueId: value === ANY ? null : value, fields: [] })}
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
      <OwnFields filter={filter} onFilter={onFilter} />
      <Button
        className="self-start"
        onClick={() => onFilter({ ...filter, status: null, queueId: null, assigneeId: null, fields: [] })}
      >
        {t('Clear')}
      </Button>
    </div>
  );
}

/** The fields of the queue that is chosen: a choice is chosen, of anything else some words are given. */
function OwnFields({ filter, onFilter }: FilterFieldsProps) {
  const { read } = useSnapshot();
  const { queueId, fields } = filter;
  if (queueId === null) return null;
  return fieldsOf(read, queueId).map((field) => {
    const key = fieldKey(field);
    const text = fields.find((one) => one.key === key)?.text ?? '';
    const choices = choicesOf(field);
    const ask = (how: FieldFilter['how'], asked: string) =>
      onFilter({ ...filter, fields: withFieldFilter(fields, { key, how, text: asked }) });
    if (choices === null)
      return (
        <TextField
          key={key}
          label={field.label}
          autoComplete="off"
          value={text}
          onType={(typed) => ask('has', typed)}
        />
      );
    return (
      <Field key={key} label={field.label}>
        {({ id }) => (
          <Select
            id={id}
            value={text}
            choices={[{ value: '', label: t('Any') }, ...choices]}
            onChoose={(chosen) => ask('is', chosen)}
          />
        )}
      </Field>
    );
  });
}

function choicesOf({ type, choices }: QueueField): readonly Choice[] | null {
  if (type === 'choice') return choices.map((value) => ({ value, label: value }));
  if (type !== 'yes-no') return null;
  return [true, false].map((value) => ({ value: fieldText(value), label: fieldValueWords(value) }));
}
