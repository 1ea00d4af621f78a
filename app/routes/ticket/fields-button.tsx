import { ListChecks } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Popover } from '../../components/popover.tsx';
import { ticketFields, type TicketField } from '../../live/ticket-fields.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { fieldValueWords } from '../../words/field-value-words.ts';
import { t } from '../../words/t.ts';

const FieldsEditor = lazy(() => import('./fields-editor.lazy.tsx'));

interface FieldsButtonProps {
  readonly ticket: Ticket;
  readonly onChange: (edit: Readonly<Record<string, unknown>>) => void;
}

/** What the ticket's queue asks for besides: what is known of it, and the place to say more. Nothing where it asks for nothing. */
export function FieldsButton({ ticket, onChange }: FieldsButtonProps) {
  const { read } = useSnapshot();
  const fields = ticketFields(read, ticket);
  if (fields.length === 0) return null;
  const words = fieldsWords(fields);
  return (
    <Popover
      label={t('Fields of the queue')}
      align="start"
      width={320}
      trigger={
        <Button
          look="quiet"
          tight
          className="max-w-80 min-w-0 justify-start"
          aria-label={t('Fields: {words}', { words })}
        >
          <Icon of={ListChecks} className="text-muted" />
          <span className="truncate">{words}</span>
        </Button>
      }
    >
      <Suspense fallback={null}>
        <FieldsEditor fields={fields} onChange={onChange} />
      </Suspense>
    </Popover>
  );
}

/** `Asset LT-204, Floor 2, Cost centre is missing`, or what can be added. */
function fieldsWords(fields: readonly TicketField[]): string {
  const parts = fields.flatMap(({ field, value, fault }) => {
    if (value !== null)
      return [
        fault === null
          ? `${field.label} ${fieldValueWords(value)}`
          : t('{label} {value} (look at it)', { label: field.label, value: fieldValueWords(value) }),
      ];
    return field.isRequired ? [t('{label} is missing', { label: field.label })] : [];
  });
  return parts.length > 0
    ? parts.join(', ')
    : t('Add {fields}', { fields: fields.map(({ field }) => field.label).join(', ') });
}
