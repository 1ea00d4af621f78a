import { useEffect, useRef, useState } from 'react';
import { readFieldText } from '../../../sync/domain/field-text.ts';
import { QueueFieldControl } from '../../components/queue-field-control.tsx';
import type { TicketField } from '../../live/ticket-fields.ts';
import { fieldText } from '../../words/field-value-words.ts';

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
  const [text, setText] = useState(fieldText(value));
  const [told, setTold] = useState(fault);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    // It has arrived from elsewhere, or was kept just now.
    setShown(value);
    setText(fieldText(value));
    setTold(fault);
  }
  const done = (typed: string) => {
    const read = readFieldText(field, typed);
    if ('fault' in read) {
      setTold(read.fault);
      return;
    }
    setTold(null);
    if (read.value !== value) onChange({ [key]: read.value });
  };
  // What was typed is kept as well when the place closes over it: a control that goes away is not left.
  const leave = useRef(() => done(text));
  useEffect(() => {
    leave.current = () => done(text);
  });
  useEffect(() => () => leave.current(), []);
  return (
    <QueueFieldControl
      field={from === null ? field : { ...field, isRequired: true }}
      text={text}
      hint={from === null ? seenBy(one) : `From ${from}. It stays with the ticket until you empty it.`}
      fault={told ?? undefined}
      onType={setText}
      onDone={done}
    />
  );
}

function seenBy({ key }: TicketField): string | undefined {
  return key.startsWith('public') ? 'The requester sees this.' : undefined;
}
