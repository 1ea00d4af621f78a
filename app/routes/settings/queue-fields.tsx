import { Plus, Trash2 } from 'lucide-react';
import { QUEUE_FIELDS, type QueueField } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { Select, TextInput } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { PartFault } from './part-fault.tsx';
import type { Faults } from './setting-form.tsx';

const TYPES = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'choice', label: 'One of several' },
] as const;

interface QueueFieldsProps {
  readonly fields: readonly QueueField[];
  /** What is to be said of each, under `field <id>`. */
  readonly told: Faults;
  readonly onChange: (fields: QueueField[]) => void;
}

/** What a queue asks for besides the subject: up to six fields. */
export function QueueFields({ fields, told, onChange }: QueueFieldsProps) {
  const put = (at: number, change: Partial<QueueField>) =>
    onChange(fields.map((field, index) => (index === at ? { ...field, ...change } : field)));
  const add = () =>
    onChange([
      ...fields,
      { id: crypto.randomUUID(), label: '', type: 'text', isRequired: false, choices: [] },
    ]);
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="pb-1 font-strong">Fields of its own</legend>
      {fields.map((field, at) => (
        <div key={field.id} className="flex w-full flex-wrap items-center gap-2">
          <TextInput
            aria-label={`Name of field ${at + 1}`}
            aria-invalid={told[`field ${field.id}`] !== undefined}
            aria-describedby={`fault-${field.id}`}
            placeholder="Name"
            className="min-w-32 flex-1"
            maxLength={60}
            value={field.label}
            onChange={(event) => put(at, { label: event.target.value })}
          />
          <span className="w-40">
            <Select
              label={`Kind of field ${at + 1}`}
              value={field.type}
              choices={TYPES}
              onChoose={(value) =>
                put(at, { type: TYPES.find((type) => type.value === value)?.value ?? 'text' })
              }
            />
          </span>
          {field.type === 'choice' && (
            <TextInput
              aria-label={`Choices of field ${at + 1}, with commas between`}
              placeholder="Choices, with commas between"
              value={field.choices.join(',')}
              onChange={(event) => put(at, { choices: event.target.value.split(',') })}
            />
          )}
          <IconButton
            icon={Trash2}
            label={`Remove field ${at + 1}`}
            onClick={() => onChange(fields.filter((_, index) => index !== at))}
          />
          <PartFault id={field.id} fault={told[`field ${field.id}`]} />
        </div>
      ))}
      {fields.length < QUEUE_FIELDS ? (
        <Button onClick={add}>
          <Icon of={Plus} /> Add a field
        </Button>
      ) : (
        <p className="text-xs text-muted">A queue has at most {QUEUE_FIELDS}.</p>
      )}
    </fieldset>
  );
}
