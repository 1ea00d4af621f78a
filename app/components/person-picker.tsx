import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../words/t.ts';
import { TextInput } from './field.tsx';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone?: string | null | undefined;
}

interface PersonPickerProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** People whose name or address fits what was typed, best first. */
  readonly find: (typed: string) => readonly PickedPerson[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onPick: (person: PickedPerson) => void;
  /** Where the people are offered: above a field near the lower edge of the screen. */
  readonly offers?: 'below' | 'above';
  /** The focus has left the field. */
  readonly onLeave?: () => void;
}

/** A text field that offers people while one types. Arrows choose, Enter takes, Escape closes. */
export function PersonPicker(props: PersonPickerProps) {
  const { id, describedBy, invalid, find, typed, onType, onPick, onLeave, offers = 'below' } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = open && typed.trim() !== '' ? find(typed) : [];
  const pick = (person: PickedPerson | undefined) => {
    if (person === undefined) return;
    setOpen(false);
    onPick(person);
  };
  const keyed = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter') pick(found[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative">
      <TextInput
        id={id}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        placeholder={t('Name, e-mail or phone')}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={keyed}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
      />
      <PeopleFound listId={listId} found={found} at={at} onPick={pick} offers={offers} />
    </div>
  );
}

interface PeopleFoundProps {
  readonly listId: string;
  readonly found: readonly PickedPerson[];
  readonly at: number;
  readonly onPick: (person: PickedPerson) => void;
  readonly offers: 'below' | 'above';
}

/** The people offered. The keyboard reaches them through the field, as a combobox has it. */
function PeopleFound({ listId, found, at, onPick, offers }: PeopleFoundProps) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('People')}
      hidden={found.length === 0}
      className={`absolute inset-x-0 z-20 rounded-md border border-line bg-surface p-1 shadow-popover ${offers === 'above' ? 'bottom-full mb-1' : 'top-full mt-1'}`}
    >
      {found.map((person, index) => (
        <div
          key={person.id}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={`target flex cursor-pointer items-baseline gap-2 rounded-sm px-2 py-1 ${index === at ? 'bg-selected' : 'hover:bg-hover'}`}
          onPointerDown={(event) => {
            // The press must not take the focus, or the field closes the list before the choice is made.
            event.preventDefault();
            onPick(person);
          }}
        >
          <span>{person.name}</span>
          <span className="truncate text-xs text-muted">
            {[person.email, person.phone].filter(Boolean).join(', ')}
          </span>
        </div>
      ))}
    </div>
  );
}
