import { ChevronDown, type LucideIcon } from 'lucide-react';
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

const BOX = 'target w-full rounded-md border border-edge bg-surface px-3 py-1 text-sm text-ink';

/** A name above a control, and a sentence below it when something is wrong with what was given. */
export function Field({
  label,
  hint,
  fault,
  children,
}: {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: (control: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      {children({
        id,
        describedBy: note === undefined ? undefined : `${id}-note`,
        invalid: fault !== undefined,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} className={`text-xs ${fault === undefined ? 'text-muted' : 'text-danger'}`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextInput({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input className={`${BOX} ${className}`} {...rest} />;
}

/** One line of text under its name, with nothing to be said of it below. */
export function TextField({
  label,
  onType,
  ...rest
}: { label: string; onType: (text: string) => void } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label}>
      {({ id }) => <TextInput id={id} onChange={(event) => onType(event.target.value)} {...rest} />}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly id?: string;
  readonly name?: string;
  /** Its name, when no visible label is beside it. */
  readonly label?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly choices: readonly Choice[];
  readonly onChoose?: (value: string) => void;
  /** `strip`: without a box, for the strip of properties. */
  readonly look?: 'box' | 'strip';
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

/** A native select in our clothes. A value that is not among the choices is shown as it is, so that nothing is silently changed. */
export function Select({ label, value, choices, onChoose, look = 'box', icon, ...rest }: SelectProps) {
  const known = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <span
      className={`relative inline-flex items-center rounded-md ${
        look === 'box' ? 'w-full min-w-0 border border-edge bg-surface' : 'shrink-0 hover:bg-hover'
      }`}
    >
      {icon !== undefined && <span className="pointer-events-none absolute left-2 inline-flex">{icon}</span>}
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChoose?.(event.target.value)}
        className={`select target w-full rounded-md py-1 pr-7 text-sm ${icon === undefined ? 'pl-3' : 'pl-8'}`}
        {...rest}
      >
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <SelectChevron of={ChevronDown} />
    </span>
  );
}

function SelectChevron({ of }: { of: LucideIcon }) {
  return <Icon of={of} size={14} className="pointer-events-none absolute right-2 text-muted" />;
}
