import { useState } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { answerTogether, type AnswerOutcome } from '../../live/answer-together.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { linkedTickets } from '../../live/duplicates.ts';
import { requesterName } from '../../live/use-names.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

/** One text for all tickets that say the same. What became of each stands beside it. */
export function AnswerTogetherForm({
  row,
  onDone,
}: {
  readonly row: TicketRow;
  readonly onDone: () => void;
}) {
  const { commands } = useDesk().workspace;
  const { read } = useSnapshot();
  const [body, setBody] = useState('');
  const [outcomes, setOutcomes] = useState<readonly AnswerOutcome[] | null>(null);
  const rows = linkedTickets(read, row.ticket).filter(({ ticket }) => read.survivor(ticket.id) === ticket.id);
  const left = rows.filter(
    ({ ticket }) => outcomes?.find(({ ticketId }) => ticketId === ticket.id)?.why !== null,
  );
  const send = async (status?: 'solved') => {
    const ids = left.map(({ ticket }) => ticket.id);
    const made = await answerTogether(
      commands,
      ids,
      body.trim(),
      status === undefined ? undefined : { status },
    );
    const all = [...(outcomes ?? []).filter(({ why }) => why === null), ...made];
    setOutcomes(all);
    if (all.every(({ why }) => why === null)) onDone();
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
      <ul aria-label={t('Tickets to answer')} className="flex flex-col gap-1">
        {rows.map(({ ticket }) => (
          <li key={ticket.id} className="flex flex-wrap gap-x-2">
            <span className="min-w-0 truncate">
              {showReference(ticket.reference)} {requesterName(read, ticket)}
            </span>
            <span role="status" className="text-muted">
              {outcomeWords(outcomes, ticket.id)}
            </span>
          </li>
        ))}
      </ul>
      <Field label={t('Reply to all of them')}>
        {({ id }) => (
          <TextArea id={id} rows={5} value={body} onChange={(event) => setBody(event.target.value)} />
        )}
      </Field>
      <div className="flex gap-2">
        <Button look="primary" disabled={body.trim() === ''} onClick={() => void send()}>
          {t('Send {count, plural, one {# reply} other {# replies}}', { count: left.length })}
        </Button>
        <Button disabled={body.trim() === ''} onClick={() => void send('solved')}>
          {t('Send and solve')}
        </Button>
      </div>
    </form>
  );
}

function outcomeWords(outcomes: readonly AnswerOutcome[] | null, id: string): string {
  const outcome = outcomes?.find(({ ticketId }) => ticketId === id);
  return outcome === undefined ? '' : (outcome.why ?? t('On this device'));
}
