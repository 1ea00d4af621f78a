import { useState } from 'react';
import type { Person } from '../../../sync/domain/person.ts';
import { Button } from '../../components/button.tsx';
import { Field, Select } from '../../components/field.tsx';
import { useAct } from '../../live/use-act.ts';
import { useAgentChoices } from '../../live/use-choices.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';

/** Whether somebody is away, and who takes their unfinished tickets meanwhile. Tickets are handed over as one action, which can be undone. */
export function HandOver({ person }: { readonly person: Person }) {
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const { change } = useTriage();
  const act = useAct();
  const choices = useAgentChoices().filter(({ value }) => value !== person.id);
  const [to, setTo] = useState('');
  const away = (person.awaySince ?? null) !== null;
  const theirs = read
    .tickets()
    .filter(({ ticket }) => ticket.assigneeId === person.id && ticket.status !== 'solved')
    .map(({ ticket }) => ticket.id);
  const told = away
    ? t('{name} is back.', { name: person.name })
    : t('{name} is away.', { name: person.name });
  return (
    <section className="flex max-w-112 flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('At work')}</h3>
      <Button
        disabled={busy}
        onClick={() => act(give('set-away', { personId: person.id, away: !away }, told))}
      >
        {away ? t('They are back') : t('They are away')}
      </Button>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <p className="text-muted">
        {theirs.length === 0
          ? t('They have no unfinished tickets.')
          : t(
              '{count, plural, one {# unfinished ticket on this device is theirs.} other {# unfinished tickets on this device are theirs.}}',
              { count: theirs.length },
            )}
      </p>
      {away && theirs.length > 0 && (
        <>
          <Field label={t('Hand them over to')}>
            {({ id }) => (
              <Select
                id={id}
                value={to}
                choices={[{ value: '', label: t('Nobody: unassigned') }, ...choices]}
                onChoose={setTo}
              />
            )}
          </Field>
          <Button onClick={() => change(theirs, { assigneeId: to === '' ? null : to })}>
            {t('Hand over {count, plural, one {# ticket} other {# tickets}}', { count: theirs.length })}
          </Button>
        </>
      )}
    </section>
  );
}
