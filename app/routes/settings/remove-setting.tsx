import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';

interface RemoveSettingProps {
  readonly setting: { readonly id: string; readonly rev: string; readonly name: string };
  /** What becomes of it, or why it has to stay, in a sentence. */
  readonly about: string;
  readonly isHeld: boolean;
  /** Where one is once it is gone. */
  readonly to: string;
}

/** Removes a setting at the second press; the first only asks. */
export function RemoveSetting({ setting: { id, rev, name }, about, isHeld, to }: RemoveSettingProps) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    if (await give('delete-setting', { base: rev, settingId: id }, t('Removed {name}.', { name })))
      navigate(to);
  };
  return (
    <section
      aria-label={t('Remove it')}
      className="flex flex-col items-start gap-2 border-t border-line pt-4"
    >
      <p className="text-muted">{about}</p>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {!isHeld && (
        <div className="flex flex-wrap gap-2">
          <Button look={asked ? 'outline' : 'danger'} disabled={busy} onClick={() => setAsked(!asked)}>
            {asked ? t('Keep it') : t('Remove')}
          </Button>
          {asked && (
            <Button look="danger" disabled={busy} onClick={() => act(remove())}>
              {t('Remove {name} for everybody', { name })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
