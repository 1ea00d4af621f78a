import type { Person } from '../../../sync/domain/person.ts';
import { PHONE_LENGTH } from '../../../sync/domain/phone.ts';
import { Field, Select } from '../../components/field.tsx';
import { ROLE_WORDS } from '../../words/settings-words.ts';
import { t } from '../../words/t.ts';
import { TextField } from './text-field.tsx';

const ROLES = (['requester', 'agent', 'lead', 'admin'] as const).map((value) => ({
  value,
  label: ROLE_WORDS[value],
}));

/** A person as they are being entered. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly title: string;
  readonly site: string;
  readonly phone: string;
}

interface PersonFieldsProps {
  readonly entry: PersonEntry;
  readonly faults: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly onChange: (entry: PersonEntry) => void;
}

/** What is asked about a person. */
export function PersonFields({ entry, faults, onChange }: PersonFieldsProps) {
  const set = (change: Partial<PersonEntry>) => onChange({ ...entry, ...change });
  return (
    <>
      <TextField
        label={t('Name')}
        fault={faults.name}
        maxLength={120}
        value={entry.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t('E-mail')}
        hint={t('They sign in with it.')}
        fault={faults.email}
        type="email"
        value={entry.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        label={t('Phone')}
        fault={faults.phone}
        type="tel"
        maxLength={PHONE_LENGTH}
        value={entry.phone}
        onChange={(phone) => set({ phone })}
      />
      <Field label={t('Role')}>
        {({ id }) => (
          <Select
            id={id}
            value={entry.role}
            choices={ROLES}
            onChoose={(value) => set({ role: ROLES.find((one) => one.value === value)?.value ?? entry.role })}
          />
        )}
      </Field>
      <TextField
        label={t('What they do')}
        maxLength={120}
        value={entry.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('Where they sit')}
        maxLength={120}
        value={entry.site}
        onChange={(site) => set({ site })}
      />
    </>
  );
}
