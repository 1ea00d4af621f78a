import { useState } from 'react';
import type { CannedReply } from '../../../../sync/domain/answer.ts';
import { t } from '../../../words/t.ts';
import { NameField } from '../name-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { TextField } from '../text-field.tsx';
import { AnswerText } from './answer-text.tsx';
import { replyEntry, replyFaults, replyOf } from './reply-entry.ts';

interface ReplyFormProps {
  readonly before: CannedReply | null;
  readonly among: readonly CannedReply[];
  readonly onReload: () => void;
}

/** A text for answers that are given often. */
export function ReplyForm({ before, among, onReload }: ReplyFormProps) {
  const [entry, setEntry] = useState(() => replyEntry(before, `reply-${crypto.randomUUID()}`));
  return (
    <SettingForm
      type="canned-reply"
      before={before}
      faults={replyFaults(entry, among)}
      setting={() => replyOf(before, entry)}
      onReload={onReload}
    >
      {(told) => (
        <>
          <NameField entry={entry} fault={told['name']} onChange={setEntry} />
          <AnswerText
            label={t('Text')}
            hint={t('Agents put it into an answer with / and change it before they send it.')}
            fault={told['text']}
            value={entry.text}
            onChange={(text) => setEntry({ ...entry, text })}
          />
          <TextField
            label={t('Found by')}
            hint={t('Words besides its name, with commas between.')}
            fault={told['words']}
            value={entry.words}
            onChange={(words) => setEntry({ ...entry, words })}
          />
        </>
      )}
    </SettingForm>
  );
}
