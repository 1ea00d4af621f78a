import { useMemo, useState } from 'react';
import { mergeEdit } from '../../../sync/client/merge-edits.ts';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { TextField } from '../../components/field.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { mergeCandidates } from '../../live/merge-candidates.ts';
import { requesterName } from '../../live/use-names.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';

/** The requester's other tickets, one of which this one is merged into. */
export function MergeForm({ row, onDone }: { readonly row: TicketRow; readonly onDone: () => void }) {
  const { read } = useDesk().workspace;
  const snapshot = useDeferredSnapshot();
  const triage = useTriage();
  const [typed, setTyped] = useState('');
  const found = useMemo(
    () => mergeCandidates(snapshot.read.standing(), row.ticket, typed.trim()),
    [snapshot, row, typed],
  );
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('Another ticket of {requester}', { requester: requesterName(read, row.ticket) })}
        autoComplete="off"
        placeholder={t('Subject or reference')}
        value={typed}
        onType={setTyped}
      />
      {found.length === 0 && (
        <p className="text-muted">
          {t(
            'No other ticket of this requester fits. Tickets of different requesters are linked as duplicates instead.',
          )}
        </p>
      )}
      <ul aria-label={t('Tickets to merge into')}>
        {found.map(({ ticket }) => (
          <li key={ticket.id}>
            <button
              type="button"
              onClick={() => triage.change([row.ticket.id], mergeEdit(read, ticket.id), onDone)}
              className="target -mx-2 flex w-[calc(100%+16px)] items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
            >
              <StatusIcon status={ticket.status} />
              <span className="min-w-0 flex-1 truncate">{ticket.subject}</span>
              <span className="text-xs text-muted">{showReference(ticket.reference)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
