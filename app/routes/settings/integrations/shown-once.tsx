import { useId } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextInput } from '../../../components/field.tsx';
import { useAct } from '../../../live/use-act.ts';
import { t } from '../../../words/t.ts';

interface ShownOnceProps {
  readonly label: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** A secret that was just made, for as long as it is not put away: nobody can look at it again. */
export function ShownOnce({ label, secret, onDone }: ShownOnceProps) {
  const id = useId();
  const act = useAct();
  return (
    <section aria-label={label} className="flex flex-col items-start gap-2 rounded-md bg-note px-3 py-3">
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      <p>{t('Copy it now. It is shown this once, and cannot be read again.')}</p>
      <TextInput id={id} readOnly value={secret} onFocus={(event) => event.target.select()} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => act(navigator.clipboard.writeText(secret))}>{t('Copy')}</Button>
        <Button look="primary" onClick={onDone}>
          {t('I have kept it')}
        </Button>
      </div>
    </section>
  );
}
