import { REDACTED_MOST } from '../../../sync/domain/redact.ts';
import { Field, TextInput } from '../../components/field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { t } from '../../words/t.ts';

interface RedactWordsProps {
  readonly body: string;
  readonly words: string;
  readonly fault: string | undefined;
  readonly onChoose: (words: string) => void;
}

/** Where the words are chosen that are to be removed: selected in the message, or typed. */
export function RedactWords({ body, words, fault, onChoose }: RedactWordsProps) {
  return (
    <>
      <Field label={t('The message')} hint={t('Select the words in it, or type them below.')}>
        {({ id, describedBy }) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            readOnly
            rows={5}
            value={body}
            onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) => {
              if (selectionStart !== selectionEnd) onChoose(value.slice(selectionStart, selectionEnd));
            }}
          />
        )}
      </Field>
      <Field label={t('Words to remove')} fault={fault}>
        {({ id, describedBy, invalid }) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            autoComplete="off"
            spellCheck={false}
            maxLength={REDACTED_MOST}
            value={words}
            onChange={(event) => onChoose(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
