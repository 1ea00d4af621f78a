import { useState } from 'react';
import type { Person } from '../../../sync/domain/person.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';

/** Cutting a person off, which is asked twice since their devices lose what they hold; or letting them in again. */
export function PersonAccess({ person }: { readonly person: Person }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const set = (disabled: boolean) => {
    setAsked(false);
    const told = disabled
      ? t('{name} is cut off.', { name: person.name })
      : t('{name} may sign in again.', { name: person.name });
    act(give('set-disabled', { personId: person.id, disabled }, told));
  };
  return (
    <section className="flex max-w-[68ch] flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Access')}</h3>
      <p className="text-muted">
        {person.disabled
          ? t('They cannot sign in. What they wrote stays readable.')
          : t(
              'Cutting them off ends their sessions at once. Their devices delete what they hold at the next contact, unsent work included.',
            )}
      </p>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {person.disabled ? (
        <Button disabled={busy} onClick={() => set(false)}>
          {t('Let them in again')}
        </Button>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look={asked ? 'outline' : 'danger'} disabled={busy} onClick={() => setAsked(!asked)}>
            {asked ? t('Leave it') : t('Cut them off')}
          </Button>
          {asked && (
            <Button look="danger" onClick={() => set(true)}>
              {t('Cut off and empty their devices')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
