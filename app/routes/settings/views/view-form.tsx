import { Link } from '@remix-run/react';
import { useState } from 'react';
import { VIEW_NAME_LENGTH } from '../../../../sync/domain/personal.ts';
import type { SharedView } from '../../../live/shared-views.ts';
import { t } from '../../../words/t.ts';
import { nameFault } from '../name-fault.ts';
import { SettingForm } from '../setting-form.tsx';
import { TextField } from '../text-field.tsx';

interface ViewFormProps {
  readonly before: SharedView;
  readonly among: readonly SharedView[];
  /** What it shows, in words. */
  readonly detail: string;
  readonly onReload: () => void;
}

/** Renames a view that everybody finds. */
export function ViewForm({ before, among, detail, onReload }: ViewFormProps) {
  const [name, setName] = useState(before.name);
  return (
    <SettingForm
      type="shared-view"
      before={before}
      faults={nameFault({ id: before.id, name }, among)}
      setting={() => ({ ...before, name: name.trim() })}
      onReload={onReload}
    >
      {(told) => (
        <>
          <TextField
            label={t('Name')}
            fault={told['name']}
            maxLength={VIEW_NAME_LENGTH}
            value={name}
            onChange={setName}
          />
          <p className="text-muted">
            {detail}.{' '}
            <Link to={`/inbox${before.filter}`} className="underline">
              {t('Look at it')}
            </Link>
          </p>
        </>
      )}
    </SettingForm>
  );
}
