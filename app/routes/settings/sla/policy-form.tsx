import { useState } from 'react';
import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import type { SlaPolicy } from '../../../../sync/domain/sla/policy.ts';
import { Field, Select } from '../../../components/field.tsx';
import { t } from '../../../words/t.ts';
import { NameField } from '../name-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { policyEntry, policyFaults, policyOf } from './policy-entry.ts';
import { QueueChecks } from './queue-checks.tsx';
import { TargetsFields } from './targets-fields.tsx';

interface PolicyFormProps {
  readonly before: SlaPolicy | null;
  readonly among: readonly SlaPolicy[];
  readonly calendars: readonly Calendar[];
  readonly onReload: () => void;
}

const URGENT_FIRST = ['urgent', 'high', 'normal', 'low'] as const;

/** What is promised to whom. */
export function PolicyForm({ before, among, calendars, onReload }: PolicyFormProps) {
  const [entry, setEntry] = useState(() =>
    policyEntry(before, `sla-${crypto.randomUUID()}`, calendars[0]?.id ?? ''),
  );
  const calendar = calendars.find(({ id }) => id === entry.calendarId) ?? null;
  const last = among.at(-1)?.position ?? 0;
  return (
    <SettingForm
      type="sla-policy"
      before={before}
      faults={policyFaults(entry, among)}
      setting={() => policyOf(before, entry, last + 1)}
      onReload={onReload}
    >
      {(told) => (
        <>
          <NameField entry={entry} fault={told['name']} onChange={setEntry} />
          <Field
            label={t('Calendar')}
            hint={t('Its open hours count, and no others.')}
            fault={told['calendarId']}
          >
            {({ id }) => (
              <Select
                id={id}
                value={entry.calendarId}
                choices={calendars.map(({ id: value, name }) => ({ value, label: name }))}
                onChoose={(calendarId) => setEntry({ ...entry, calendarId })}
              />
            )}
          </Field>
          <QueueChecks chosen={entry.queueIds} onChange={(queueIds) => setEntry({ ...entry, queueIds })} />
          <fieldset className="flex flex-col gap-3">
            <legend className="pb-1 font-strong">{t('Targets, in working time such as 4h or 1h 30m')}</legend>
            {URGENT_FIRST.map((priority) => (
              <TargetsFields
                key={priority}
                priority={priority}
                targets={entry.targets[priority]}
                calendar={calendar}
                fault={told[priority]}
                onChange={(targets) =>
                  setEntry({ ...entry, targets: { ...entry.targets, [priority]: targets } })
                }
              />
            ))}
          </fieldset>
        </>
      )}
    </SettingForm>
  );
}
