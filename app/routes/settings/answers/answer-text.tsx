import { useRef } from 'react';
import { VARIABLE_NAMES } from '../../../../sync/domain/fill-variables.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { putAt } from '../../../live/put-text.ts';
import { t } from '../../../words/t.ts';

interface AnswerTextProps {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text that is filled in where it is used, and the variables that can stand in it. */
export function AnswerText({ label, hint, fault, value, onChange }: AnswerTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (name: string) => {
    const { current } = field;
    if (current !== null) putAt(current, current.selectionStart, current.selectionEnd, `{{${name}}}`);
  };
  return (
    <div className="flex flex-col gap-1">
      <Field label={label} hint={hint} fault={fault}>
        {({ id, describedBy, invalid }) => (
          <textarea
            ref={field}
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            rows={8}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="w-full rounded-md border border-edge bg-surface px-3 py-2 text-sm text-ink"
          />
        )}
      </Field>
      <div role="group" aria-label={t('Put in a variable')} className="-mx-2 flex flex-wrap">
        {VARIABLE_NAMES.map((name) => (
          <Button key={name} look="quiet" tight className="text-xs text-muted" onClick={() => put(name)}>
            {`{{${name}}}`}
          </Button>
        ))}
      </div>
    </div>
  );
}
