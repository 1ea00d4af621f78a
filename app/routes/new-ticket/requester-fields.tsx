import { useEffect, useRef, useState } from 'react';
import { isPhoneLike, PHONE_LENGTH } from '../../../sync/domain/phone.ts';
import { Field, TextInput } from '../../components/field.tsx';
import { PersonPicker, type PickedPerson } from '../../components/person-picker.tsx';
import { useFindPeople } from '../../live/use-find-people.ts';
import type { FieldFaults, NewTicketFields } from '../../live/new-ticket-form.ts';
import { t } from '../../words/t.ts';

const NO_NAME = t('Nobody of this name yet. They are added with the ticket.');
const NO_NUMBER = t('Nobody has this number yet. Write their name here and the number below.');

/** Who asks: somebody from the directory, or somebody met for the first time, whose address may be given too. */
export function RequesterFields({ kept, faults }: { kept: NewTicketFields; faults: FieldFaults }) {
  const find = useFindPeople();
  const [typed, setTyped] = useState(kept.requester);
  const [pickedId, setPickedId] = useState(kept.requesterId);
  const hidden = useRef<HTMLInputElement>(null);
  const isDrawn = useRef(false);
  useEffect(() => {
    // A hidden field changes without an event of its own, and what was typed last or picked would be in no draft.
    if (isDrawn.current) hidden.current?.dispatchEvent(new Event('input', { bubbles: true }));
    isDrawn.current = true;
  }, [typed, pickedId]);
  const pick = (person: PickedPerson) => {
    setTyped(person.name);
    setPickedId(person.id);
  };
  const isNew = pickedId === '' && typed.trim() !== '' && find(typed).length === 0;
  return (
    <>
      <input ref={hidden} type="hidden" name="requesterId" value={pickedId} />
      <input type="hidden" name="requester" value={typed} />
      <Field
        label={t('Requester')}
        fault={faults.requester}
        hint={isNew ? (isPhoneLike(typed) ? NO_NUMBER : NO_NAME) : undefined}
      >
        {(control) => (
          <PersonPicker
            {...control}
            find={find}
            typed={typed}
            onType={(next) => {
              setTyped(next);
              setPickedId('');
            }}
            onPick={pick}
          />
        )}
      </Field>
      {(isNew || faults.email !== undefined) && (
        <MetField
          name="email"
          label={t('Their e-mail, if they have one')}
          type="email"
          maxLength={254}
          {...{ kept, faults }}
        />
      )}
      {(isNew || faults.phone !== undefined) && (
        <MetField
          name="phone"
          label={t('Their phone, if they have one')}
          type="tel"
          maxLength={PHONE_LENGTH}
          {...{ kept, faults }}
        />
      )}
    </>
  );
}

interface MetFieldProps {
  readonly name: 'email' | 'phone';
  readonly label: string;
  readonly type: 'email' | 'tel';
  readonly maxLength: number;
  readonly kept: NewTicketFields;
  readonly faults: FieldFaults;
}

/** How to reach somebody met for the first time. */
function MetField({ name, label, type, maxLength, kept, faults }: MetFieldProps) {
  return (
    <Field label={label} fault={faults[name]}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          name={name}
          type={type}
          maxLength={maxLength}
          defaultValue={kept[name]}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
      )}
    </Field>
  );
}
