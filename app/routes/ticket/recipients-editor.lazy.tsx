import { useState, type FormEvent } from 'react';
import { X } from 'lucide-react';
import { RECIPIENTS, type Recipients } from '../../../sync/domain/recipients.ts';
import { emailSchema } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { PersonPicker } from '../../components/person-picker.tsx';
import { deskAddresses, withoutToken } from '../../live/reply-recipients.ts';
import { useFindPeople } from '../../live/use-find-people.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { addressFault } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import { TakenAlong } from './taken-along.tsx';
import type { WrittenMailing } from './use-mailing.ts';

interface RecipientsEditorProps {
  readonly mailing: WrittenMailing;
  readonly nameOf: (address: string) => string;
  readonly onClose: () => void;
}

/** To and Cc as chips, each line with a field that finds people on the device and takes addresses. */
export default function RecipientsEditor({ mailing, nameOf, onClose }: RecipientsEditorProps) {
  const { recipients, address, mode } = mailing;
  const [typing, setTyping] = useState({ to: false, cc: false });
  const typed = (line: keyof Recipients) => (isTyping: boolean) => {
    const next = { ...typing, [line]: isTyping };
    setTyping(next);
    mailing.addressing(next.to || next.cc);
  };
  return (
    <div role="group" aria-label={t('Whom it goes to')} className="flex flex-col gap-1 pb-1 text-sm">
      {LINES.map(({ line, label }) => (
        <AddressLine
          key={line}
          label={label}
          addresses={recipients[line]}
          nameOf={nameOf}
          onTyping={typed(line)}
          onChange={(addresses) => address({ ...recipients, [line]: addresses })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        {mode === 'forward' && <TakenAlong mailing={mailing} />}
        <span className="flex-1" />
        {mode === 'reply' && (
          <Button look="quiet" tight onClick={onClose} disabled={typing.to || typing.cc}>
            {t('Done')}
          </Button>
        )}
      </div>
    </div>
  );
}

const LINES = [
  { line: 'to', label: t('To') },
  { line: 'cc', label: t('Cc') },
] as const;

interface AddressLineProps {
  readonly label: string;
  readonly addresses: readonly string[];
  readonly nameOf: (address: string) => string;
  readonly onTyping: (isTyping: boolean) => void;
  readonly onChange: (addresses: string[]) => void;
}

function AddressLine({ label, addresses, nameOf, onTyping, onChange }: AddressLineProps) {
  const { read } = useSnapshot();
  const find = useFindPeople();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    setFault(null);
    onTyping(text.trim() !== '');
  };
  const add = (text: string) => {
    // A list of addresses, as it is copied from elsewhere, is taken up as one.
    const given = text.split(/[\s,;]+/).filter(Boolean);
    const wrong = given
      .map((one) => addressFault(one, emailSchema.safeParse(one).success, isOwn(one)))
      .find((one) => one !== null);
    const whole = [...new Set([...addresses, ...given.map((one) => one.toLowerCase())])];
    const tooMany =
      whole.length > RECIPIENTS ? t('One mail goes to {most, number} at most.', { most: RECIPIENTS }) : null;
    if (wrong !== undefined || tooMany !== null) {
      setFault(wrong ?? tooMany);
      return;
    }
    type('');
    if (given.length > 0) onChange(whole);
  };
  const isOwn = (one: string) => deskAddresses(read).has(withoutToken(one));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(typed);
  };
  const id = `recipients-${label}`;
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-1" aria-label={label}>
      <label htmlFor={id} className="w-6 text-muted">
        {label}
      </label>
      <AddressChips addresses={addresses} nameOf={nameOf} onChange={onChange} />
      <div className="min-w-40 flex-1">
        <PersonPicker
          id={id}
          describedBy={fault === null ? undefined : `${id}-fault`}
          invalid={fault !== null}
          find={find}
          offers="above"
          typed={typed}
          onType={type}
          onLeave={() => add(typed)}
          onPick={({ name, email }) =>
            email === null ? setFault(t('{name} has no e-mail address.', { name })) : add(email)
          }
        />
      </div>
      {fault !== null && (
        <p id={`${id}-fault`} role="alert" className="basis-full text-xs text-danger">
          {fault}
        </p>
      )}
    </form>
  );
}

function AddressChips({
  addresses,
  nameOf,
  onChange,
}: Pick<AddressLineProps, 'addresses' | 'nameOf' | 'onChange'>) {
  return addresses.map((address) => (
    <button
      key={address}
      type="button"
      title={address}
      aria-label={t('Take out {name}', { name: nameOf(address) })}
      className="target inline-flex max-w-full items-center gap-1 rounded-md border border-edge px-2 text-ink hover:bg-hover"
      onClick={() => onChange(addresses.filter((one) => one !== address))}
    >
      <span className="min-w-0 truncate">{nameOf(address)}</span>
      <Icon of={X} size={12} className="text-muted" />
    </button>
  ));
}
