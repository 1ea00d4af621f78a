import { useMemo } from 'react';
import { Field, TextInput } from '../../../components/field.tsx';
import { t } from '../../../words/t.ts';

interface ZoneFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (zone: string) => void;
}

/** A time zone by its IANA name; those this browser knows are offered. */
export function ZoneField({ value, fault, onChange }: ZoneFieldProps) {
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <Field label={t('Time zone')} hint={t('Summer time is kept as its clocks keep it.')} fault={fault}>
      {({ id, describedBy, invalid }) => (
        <>
          <TextInput
            id={id}
            list={`${id}-zones`}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={`${id}-zones`}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
