import type { QueueField } from '../../sync/domain/queue.ts';
import { FIELD_TEXT_LENGTH } from '../../sync/domain/ticket-field.ts';
import { t } from '../words/t.ts';
import { Field, Select, TextInput } from './field.tsx';

interface QueueFieldControlProps {
  readonly field: Pick<QueueField, 'label' | 'type' | 'choices' | 'isRequired'>;
  /** In a form that is sent as a whole. */
  readonly name?: string;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly fault: string | undefined;
  readonly onType: (text: string) => void;
  /** The value has been chosen, or the control was left. */
  readonly onDone?: (text: string) => void;
}

const YES_NO = ['yes', 'no'] as const;
const INPUT_TYPES = { text: 'text', number: 'text', date: 'date' } as const;

/** One field of a queue, as what its type is best given with. A number is typed as text, so that what is no number is told of and not swallowed. */
export function QueueFieldControl(props: QueueFieldControlProps) {
  const { field, name, text, hint, fault, onType, onDone } = props;
  const { type } = field;
  const label = field.isRequired ? field.label : t('{label} (optional)', { label: field.label });
  const named = name === undefined ? {} : { name };
  return (
    <Field label={label} hint={hint} fault={fault}>
      {({ id, describedBy, invalid }) =>
        type === 'choice' || type === 'yes-no' ? (
          <Select
            id={id}
            {...named}
            value={text}
            choices={[
              { value: '', label: t('Not said') },
              ...(type === 'choice'
                ? field.choices.map((value) => ({ value, label: value }))
                : YES_NO.map((value) => ({ value, label: value === 'yes' ? t('Yes') : t('No') }))),
            ]}
            onChoose={(value) => {
              onType(value);
              onDone?.(value);
            }}
          />
        ) : (
          <TextInput
            id={id}
            {...named}
            type={INPUT_TYPES[type]}
            inputMode={type === 'number' ? 'decimal' : undefined}
            maxLength={FIELD_TEXT_LENGTH}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={text}
            onChange={(event) => onType(event.target.value)}
            onBlur={(event) => onDone?.(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && onDone?.(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
