import { useState } from 'react';
import { mayAdminister } from '../../../../sync/domain/admin-rights.ts';
import { Field, Select } from '../../../components/field.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { t } from '../../../words/t.ts';
import { PartHead } from '../part-head.tsx';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import type { TableOf } from './use-import.ts';

const KINDS = [
  { value: 'tickets', label: t('Tickets') },
  { value: 'people', label: t('People') },
] as const;

/** People and tickets as tables, out and in. */
export default function ImportScreen() {
  const { person } = useDesk();
  const [of, setOf] = useState<TableOf>('tickets');
  return (
    <>
      <PartHead title={t('Import and export')} about={t('People and tickets as CSV tables.')} />
      <ExportPart />
      <section className="flex flex-col items-start gap-4">
        <h3 className="text-base font-strong">{t('Import')}</h3>
        <p className="text-muted">
          {t(
            'Nobody is mailed about what is imported. What is here already stays as it is, so a file may be imported again: nothing is made twice.',
          )}
        </p>
        {mayAdminister(person, 'import') ? (
          <>
            <Field label={t('What the file holds')}>
              {({ id }) => (
                <Select
                  id={id}
                  value={of}
                  choices={KINDS}
                  onChoose={(value) => setOf(KINDS.find((kind) => kind.value === value)?.value ?? 'tickets')}
                />
              )}
            </Field>
            <ImportPart key={of} of={of} />
          </>
        ) : (
          <p className="text-muted">{t('Only an admin imports.')}</p>
        )}
      </section>
    </>
  );
}
