import { Plus, Trash2 } from 'lucide-react';
import { QUEUE_FIELDS, type QueueField } from '../../../sync/domain/queue.ts';
import { isPublicFieldKey, newFieldId } from '../../../sync/domain/ticket-field.ts';
import { Button } from '../../components/button.tsx';
import { Select, TextInput } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { t } from '../../words/t.ts';
import { PartFault } from './part-fault.tsx';
import type { Faults } from './setting-form.tsx';

const TYPES = [
  { value: 'text', label: t('Text') },
  { value: 'number', label: t('Number') },
  { value: 'date', label: t('Date') },
  { value: 'choice', label: t('One of several') },
  { value: 'yes-no', label: t('Yes or no') },
] as const;

const AUDIENCES = [
  { value: 'internal', label: t('Only the desk') },
  { value: 'public', label: t('Requesters too') },
] as const;

/** What stays of a field's id whoever sees it. */
function uniquePart(id: string): string {
  return id.replace(/^(public|internal)Field/, '');
}

interface QueueFieldsProps {
  /** The fields that are stored: who sees one of them does not change any more. */
  readonly stored: ReadonlySet<string>;
  readonly fields: readonly QueueField[];
  /** What is to be said of each, under `field <id>`. */
  readonly told: Faults;
  readonly onChange: (fields: QueueField[]) => void;
}

/** What a queue asks for besides the subject: up to six fields. */
export function QueueFields({ stored, fields, told, onChange }: QueueFieldsProps) {
  const put = (at: number, change: Partial<QueueField>) =>
    onChange(fields.map((field, index) => (index === at ? { ...field, ...change } : field)));
  const add = () =>
    onChange([
      ...fields,
      { id: newFieldId(false, crypto.randomUUID()), label: '', type: 'text', isRequired: false, choices: [] },
    ]);
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="pb-1 font-strong">{t('Fields of its own')}</legend>
      {fields.map((field, at) => (
        <FieldRow
          key={uniquePart(field.id)}
          field={field}
          number={at + 1}
          isStored={stored.has(field.id)}
          fault={told[`field ${field.id}`]}
          onChange={(change) => put(at, change)}
          onRemove={() => onChange(fields.filter((_, index) => index !== at))}
        />
      ))}
      <p className="text-xs text-muted">
        {t(
          'Who sees a field stays as it is once the field was saved. What a ticket holds stays with it when a field is removed.',
        )}
      </p>
      {fields.length < QUEUE_FIELDS ? (
        <Button onClick={add}>
          <Icon of={Plus} /> {t('Add a field')}
        </Button>
      ) : (
        <p className="text-xs text-muted">
          {t('A queue has at most {most, number}.', { most: QUEUE_FIELDS })}
        </p>
      )}
    </fieldset>
  );
}

interface FieldRowProps {
  readonly field: QueueField;
  readonly number: number;
  readonly isStored: boolean;
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<QueueField>) => void;
  readonly onRemove: () => void;
}

function FieldRow({ field, number, isStored, fault, onChange, onRemove }: FieldRowProps) {
  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      <TextInput
        aria-label={t('Name of field {number}', { number })}
        aria-invalid={fault !== undefined}
        aria-describedby={`fault-${field.id}`}
        placeholder={t('Name')}
        className="min-w-32 flex-1"
        maxLength={60}
        value={field.label}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <span className="w-40">
        <Select
          label={t('Kind of field {number}', { number })}
          value={field.type}
          choices={TYPES}
          onChoose={(value) =>
            onChange({ type: TYPES.find((type) => type.value === value)?.value ?? 'text' })
          }
        />
      </span>
      {field.type === 'choice' && (
        <TextInput
          aria-label={t('Choices of field {number}, with commas between', { number })}
          placeholder={t('Choices, with commas between')}
          value={field.choices.join(',')}
          onChange={(event) => onChange({ choices: event.target.value.split(',') })}
        />
      )}
      <FieldReach field={field} number={number} isStored={isStored} onChange={onChange} />
      <IconButton icon={Trash2} label={t('Remove field {number}', { number })} onClick={onRemove} />
      <PartFault id={field.id} fault={fault} />
    </div>
  );
}

/** Who sees a field, and whether it has to be given. */
function FieldReach({ field, number, isStored, onChange }: Omit<FieldRowProps, 'fault' | 'onRemove'>) {
  return (
    <>
      <span className="w-40">
        <Select
          label={t('Who sees field {number}', { number })}
          disabled={isStored}
          value={isPublicFieldKey(field.id) ? 'public' : 'internal'}
          choices={AUDIENCES}
          onChoose={(value) => onChange({ id: newFieldId(value === 'public', uniquePart(field.id)) })}
        />
      </span>
      <label className="target flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4"
          aria-label={t('Field {number} is required', { number })}
          checked={field.isRequired}
          onChange={(event) => onChange({ isRequired: event.target.checked })}
        />
        {t('Required')}
      </label>
    </>
  );
}
