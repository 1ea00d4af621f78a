import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { Button } from '../../components/button.tsx';
import { Field, TextField } from '../../components/field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { t } from '../../words/t.ts';

/** What the requester says now, and what the ticket about it is called. */
export function FollowUpForm({ row, onDone }: { readonly row: TicketRow; readonly onDone: () => void }) {
  const { commands } = useDesk().workspace;
  const navigate = useNavigate();
  const act = useAct();
  const [subject, setSubject] = useState(row.ticket.subject);
  const [body, setBody] = useState('');
  const make = (event: FormEvent) => {
    event.preventDefault();
    const made = commands.followUp(row.ticket.id, { subject, body });
    act(
      made.then(({ id }) => navigate(`/inbox/${id}?view=all`)),
      onDone,
    );
  };
  return (
    <form onSubmit={make} className="flex flex-col gap-3">
      <TextField label={t('Subject')} maxLength={200} value={subject} onType={setSubject} />
      <Field label={t('What they say now')}>
        {({ id }) => (
          <TextArea id={id} rows={4} value={body} onChange={(event) => setBody(event.target.value)} />
        )}
      </Field>
      <Button
        type="submit"
        look="primary"
        className="self-start"
        disabled={body.trim() === '' || subject.trim() === ''}
      >
        {t('Create the follow-up')}
      </Button>
    </form>
  );
}
