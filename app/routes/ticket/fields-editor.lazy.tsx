import { useEffect, useRef, useState } from 'react';
import { readFieldText } from '../../../sync/domain/field-text.ts';
import { QueueFieldControl } from '../../components/queue-field-control.tsx';
import { useNotices } from '../../live/notices.tsx';
import type { TicketField } from '../../live/ticket-fields.ts';
import { fieldText } from '../../words/field-value-words.ts';
import { t } from '../../words/t.ts';

interface FieldsEditorProps {
  readonly fields: readonly TicketField[];
  readonly onChange: (edit: Readonly<Record<string, unknown>>) => void;
}

/** Every field of a ticket; each is kept when it was chosen or left, with or without a network. */
export default function FieldsEditor({ fields, onChange }: FieldsEditorProps) {
  return (
    <div className="flex flex-col gap-3">
      {fields.map((one) => (
        <OneField key={one.key} one={one} onChange={onChange} />
      ))}
    </div>
  );
}

function OneField({
  one,
  onChange,
}: {
  readonly one: TicketField;
  readonly onChange: FieldsEditorProps['onChange'];
}) {
  const { key, field, value, from, fault } = one;
  const { offer } = useNotices();
  const [text, setText] = useState(fieldText(value));
  const [told, setTold] = useState(fault);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    // It has arrived from elsewhere, or was kept just now.
    setShown(value);
    setText(fieldText(value));
    setTold(fault);
  }
  const keep = (typed: string): string | null => {
    const read = readFieldText(field, typed);
    if ('fault' in read) return read.fault;
    if (read.value !== value) onChange({ [key]: read.value });
    return null;
  };
  // What was typed is kept as well when the place closes over it: a control that goes away is not left.
  const close = () => {
    const wrong = keep(text);
    // There is no field any more to say it beside.
    if (wrong !== null && text !== fieldText(value))
      offer(
        t('{label} stays as it was: “{text}” is not kept. {wrong}', { label: field.label, text, wrong }),
        null,
      );
  };
  const leave = useRef(close);
  useEffect(() => {
    leave.current = close;
  });
  useEffect(() => () => leave.current(), []);
  return (
    <QueueFieldControl
      field={from === null ? field : { ...field, isRequired: true }}
      text={text}
      hint={
        from === null ? seenBy(one) : t('From {from}. It stays with the ticket until you empty it.', { from })
      }
      fault={told ?? undefined}
      onType={setText}
      onDone={(typed) => setTold(keep(typed))}
    />
  );
}

function seenBy({ key }: TicketField): string | undefined {
  return key.startsWith('public') ? t('The requester sees this.') : undefined;
}
