import { mergeEdit } from '../../../sync/client/merge-edits.ts';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { TicketChooser } from '../../components/ticket-chooser.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { requesterName } from '../../live/use-names.ts';
import { useMergeSearch } from '../../live/use-ticket-search.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';

/** The requester's other tickets, one of which this one is merged into. */
export function MergeForm({ row, onDone }: { readonly row: TicketRow; readonly onDone: () => void }) {
  const { read } = useDesk().workspace;
  const triage = useTriage();
  return (
    <TicketChooser
      label={t('Another ticket of {requester}', { requester: requesterName(read, row.ticket) })}
      listLabel={t('Tickets to merge into')}
      search={useMergeSearch(row.ticket)}
      onPick={({ id }) => triage.change([row.ticket.id], mergeEdit(read, id), onDone)}
    />
  );
}
