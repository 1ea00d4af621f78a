import type { FormEvent } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';

/** Ends the links that mails gave out to a ticket. */
export function RevokeLinksForm({ row, onDone }: { readonly row: TicketRow; readonly onDone: () => void }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const revoke = async () => {
    if (await give('revoke-links', { ticketId: row.ticket.id }, t('The links are revoked.'))) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(revoke());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <Button type="submit" look="danger" className="self-start" disabled={busy}>
        {t('Revoke the links')}
      </Button>
    </form>
  );
}
