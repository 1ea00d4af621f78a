import { Field, Select } from '../../../components/field.tsx';
import type { Column, Mapping } from '../../../live/csv/import-table.ts';
import { t } from '../../../words/t.ts';
import type { ChosenFile } from './use-import.ts';

interface ColumnFieldsProps {
  readonly columns: readonly Column[];
  readonly chosen: ChosenFile;
  readonly disabled: boolean;
  readonly onMap: (mapping: Mapping) => void;
}

/** Which column of the file is what, found by their names and to be corrected, with the first cells beside. */
export function ColumnFields({ columns, chosen, disabled, onMap }: ColumnFieldsProps) {
  const { head, sample, mapping } = chosen;
  const choices = [
    { value: '', label: t('Not in the file') },
    ...head.map((name, at) => ({
      value: String(at),
      label: name.trim() || t('Column {number}', { number: at + 1 }),
    })),
  ];
  return (
    <div role="group" aria-label={t('Columns')} className="grid w-full gap-3 tablet:grid-cols-2">
      {columns.map(({ key, label, isRequired }) => {
        const at = mapping[key] ?? null;
        return (
          <Field
            key={key}
            label={isRequired ? label : t('{label} (optional)', { label })}
            hint={at === null ? undefined : exampleOf(sample, at)}
            fault={
              isRequired && at === null
                ? t('Say which column holds the {label}.', { label: label.toLowerCase() })
                : undefined
            }
          >
            {({ id }) => (
              <Select
                id={id}
                disabled={disabled}
                value={at === null ? '' : String(at)}
                choices={choices}
                onChoose={(value) => onMap({ ...mapping, [key]: value === '' ? null : Number(value) })}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}

function exampleOf(sample: ChosenFile['sample'], at: number): string {
  const cells = sample.flatMap((row) => row[at]?.trim() || []);
  const text = cells.join(' · ');
  return text === '' ? t('Empty in the first rows.') : text.slice(0, 80);
}
