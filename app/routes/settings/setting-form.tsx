import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { mayAdminister, type SettingType } from '../../../sync/domain/admin-rights.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { FormFoot } from './form-foot.tsx';
import { partPath, SETTING_PARTS, type PartType } from './setting-parts.ts';

/** What is wrong with a form, by the field, in a sentence each. */
export type Faults = Readonly<Record<string, string>>;

interface SettingFormProps {
  readonly type: PartType;
  /** The setting that is changed; null for a new one. */
  readonly before: { readonly rev: string } | null;
  /** What is wrong with what has been entered. */
  readonly faults: Faults;
  /** The whole setting as entered, but for its revision. Asked for only when nothing is wrong. */
  readonly setting: () => { readonly id: string; readonly name: string; readonly type: SettingType };
  readonly onReload: () => void;
  /** The fields, given what is to be said beside them: nothing before the first try to save. */
  readonly children: (told: Faults) => ReactNode;
}

/** The form of a setting. What was entered stays until the server has taken it, and is not sent while something is wrong with it. */
export function SettingForm(props: SettingFormProps) {
  const { type, before, faults, setting } = props;
  const { person } = useDesk();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const navigate = useNavigate();
  const [base] = useState(before?.rev ?? null);
  const [tried, setTried] = useState(false);
  const save = async (form: HTMLFormElement) => {
    setTried(true);
    if (Object.keys(faults).length > 0) {
      // Once the sentences stand beside their fields.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const next = setting();
    if (await give('put-setting', { base, setting: next }, t('Saved {name}.', { name: next.name })))
      navigate(partPath(type));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(save(event.currentTarget));
  };
  const shut = !mayAdminister(person, `setting ${type}`);
  return (
    <form noValidate aria-label={SETTING_PARTS[type].one} onSubmit={submit}>
      <fieldset disabled={shut} className="flex max-w-140 flex-col gap-4">
        {shut && <p className="text-muted">{t('Your role reads this and does not change it.')}</p>}
        {props.children(tried ? faults : {})}
        {!shut && (
          <FormFoot
            busy={busy}
            fault={fault}
            label={before === null ? t('Add it') : t('Save')}
            onReload={props.onReload}
          />
        )}
      </fieldset>
    </form>
  );
}
