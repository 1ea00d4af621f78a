import { t } from '../../words/t.ts';
import { TextField } from './text-field.tsx';

/** The most characters of a setting's name. */
const NAME_LENGTH = 60;

interface NameFieldProps<Entry extends { readonly name: string }> {
  readonly entry: Entry;
  readonly fault: string | undefined;
  readonly onChange: (entry: Entry) => void;
}

/** What a setting is called. */
export function NameField<Entry extends { readonly name: string }>({
  entry,
  fault,
  onChange,
}: NameFieldProps<Entry>) {
  return (
    <TextField
      label={t('Name')}
      fault={fault}
      maxLength={NAME_LENGTH}
      value={entry.name}
      onChange={(name) => onChange({ ...entry, name })}
    />
  );
}
