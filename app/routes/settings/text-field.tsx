import { Field, TextInput } from '../../components/field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel';
  readonly maxLength?: number;
  /** Several lines of it. */
  readonly long?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text with its name, and a sentence below it when something is wrong. */
export function TextField({ label, hint, fault, long = false, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {({ id, describedBy, invalid }) => {
        const given = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, ...rest };
        return long ? (
          <textarea
            {...given}
            rows={3}
            onChange={(event) => onChange(event.target.value)}
            className="w-full rounded-md border border-edge bg-surface px-3 py-2 text-sm text-ink"
          />
        ) : (
          <TextInput {...given} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </Field>
  );
}
