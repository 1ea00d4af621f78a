import { useState } from 'react';
import type { Person } from '../../../sync/domain/person.ts';
import { Button } from '../../components/button.tsx';
import { Field, Select } from '../../components/field.tsx';
import { useAct } from '../../live/use-act.ts';
import { useAgentChoices } from '../../live/use-choices.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useTriage } from '../../live/use-triage.ts';
import { countWords } from '../../words/ticket-words.ts';

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
  const told = away ? `${person.name} is back.` : `${person.name} is away.`;
  return (
    <section className="flex max-w-112 flex-col items-start gap-3">
      <h3 className="text-base font-strong">At work</h3>
      <Button
        disabled={busy}
        onClick={() => act(give('set-away', { personId: person.id, away: !away }, told))}
      >
        {away ? 'They are back' : 'They are away'}
      </Button>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <p className="text-muted">
        {theirs.length === 0
          ? 'They have no unfinished tickets.'
          : `${countWords(theirs.length, 'unfinished ticket')} on this device ${theirs.length === 1 ? 'is' : 'are'} theirs.`}
      </p>
      {away && theirs.length > 0 && (
        <>
          <Field label="Hand them over to">
            {({ id }) => (
              <Select
                id={id}
                value={to}
                choices={[{ value: '', label: 'Nobody: unassigned' }, ...choices]}
                onChoose={setTo}
              />
            )}
          </Field>
          <Button onClick={() => change(theirs, { assigneeId: to === '' ? null : to })}>
            Hand over {countWords(theirs.length, 'ticket')}
          </Button>
        </>
      )}
    </section>
  );
}
