import { useState } from 'react';
import type { QueueField } from '../../../sync/domain/queue.ts';
import { fieldKey } from '../../../sync/domain/ticket-field.ts';
import { QueueFieldControl } from '../../components/queue-field-control.tsx';
import type { FieldFaults, NewTicketFields } from '../../live/new-ticket-form.ts';
import { fieldsOf } from '../../live/ticket-fields.ts';
import { useQueueChoices } from '../../live/use-choices.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

interface OwnFieldsProps {
  /** Empty until one was chosen: then the first queue is what the form shows. */
  readonly queueId: string;
  readonly kept: NewTicketFields;
  readonly faults: FieldFaults;
  /** They may stay empty, whatever the queue says: somebody is on the phone. */
  readonly mayWait?: boolean;
}

/** What the chosen queue asks for besides; nothing where it asks for nothing. */
export function OwnFields({ queueId, kept, faults, mayWait = false }: OwnFieldsProps) {
  const { read } = useSnapshot();
  const [first] = useQueueChoices();
  const fields = fieldsOf(read, queueId || (first?.value ?? ''));
  if (fields.length === 0) return null;
  return (
    <div role="group" aria-label={t('What the queue asks for')} className="grid gap-4 tablet:grid-cols-2">
      {fields.map((field) => (
        <OwnField
          key={field.id}
          field={mayWait ? { ...field, isRequired: false } : field}
          kept={kept}
          faults={faults}
        />
      ))}
    </div>
  );
}

function OwnField({
  field,
  kept,
  faults,
}: Pick<OwnFieldsProps, 'kept' | 'faults'> & { readonly field: QueueField }) {
  const key = fieldKey(field);
  const [text, setText] = useState(kept.fields[key] ?? '');
  return (
    <QueueFieldControl field={field} name={key} text={text} fault={faults.fields?.[key]} onType={setText} />
  );
}
