import { useState } from 'react';
import type { Macro } from '../../../../sync/domain/answer.ts';
import { t } from '../../../words/t.ts';
import { NameField } from '../name-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { AnswerText } from './answer-text.tsx';
import { MacroChanges } from './macro-changes.tsx';
import { macroEntry, macroFaults, macroOf } from './macro-entry.ts';

interface MacroFormProps {
  readonly before: Macro | null;
  readonly among: readonly Macro[];
  readonly onReload: () => void;
}

/** Several steps in one: what it writes, and what it changes. */
export function MacroForm({ before, among, onReload }: MacroFormProps) {
  const [entry, setEntry] = useState(() => macroEntry(before, `macro-${crypto.randomUUID()}`));
  return (
    <SettingForm
      type="macro"
      before={before}
      faults={macroFaults(entry, among)}
      setting={() => macroOf(before, entry)}
      onReload={onReload}
    >
      {(told) => (
        <>
          <NameField entry={entry} fault={told['name']} onChange={setEntry} />
          <AnswerText
            label={t('What it writes')}
            hint={t('Empty: it only changes the ticket.')}
            fault={told['text']}
            value={entry.text}
            onChange={(text) => setEntry({ ...entry, text })}
          />
          <MacroChanges entry={entry} told={told} onChange={setEntry} />
        </>
      )}
    </SettingForm>
  );
}
