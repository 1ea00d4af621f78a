import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

/** Which message becomes a ticket of its own, and under which subject. */
export function SplitForm({ row, onDone }: { readonly row: TicketRow; readonly onDone: () => void }) {
  const { commands } = useDesk().workspace;
  const { read } = useSnapshot();
  const navigate = useNavigate();
  const act = useAct();
  const messages = read.conversation(row.ticket.id).map(({ message }) => message);
  const [picked, setPicked] = useState(messages.filter(({ type }) => type === 'request').at(-1)?.id ?? '');
  const [subject, setSubject] = useState(row.ticket.subject);
  const split = (event: FormEvent) => {
    event.preventDefault();
    const made = commands.splitMessage(picked, subject);
    act(
      made.then(({ id }) => navigate(`/inbox/${id}?view=all`)),
      onDone,
    );
  };
  return (
    <form onSubmit={split} className="flex flex-col gap-3">
      <fieldset className="flex max-h-[32vh] flex-col gap-1 overflow-y-auto">
        <legend className="mb-1 text-xs text-muted">{t('Message')}</legend>
        {messages.map(({ id, body }) => (
          <label key={id} className="target flex items-center gap-2 rounded-md px-2 hover:bg-hover">
            <input
              type="radio"
              name="message"
              className="accent-plum"
              checked={picked === id}
              onChange={() => setPicked(id)}
            />
            <span className="min-w-0 flex-1 truncate">{body}</span>
          </label>
        ))}
      </fieldset>
      <TextField label={t('Subject of the new ticket')} maxLength={200} value={subject} onType={setSubject} />
      <Button
        type="submit"
        look="primary"
        className="self-start"
        disabled={picked === '' || subject.trim() === ''}
      >
        {t('Split it off')}
      </Button>
    </form>
  );
}
