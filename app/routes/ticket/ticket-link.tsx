import { Link } from '@remix-run/react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { t } from '../../words/t.ts';

/** A ticket by reference and subject, which leads there. `plain`: it leads nowhere else than here, so it is told and no link. */
export function TicketLink({
  row,
  plain = false,
}: {
  readonly row: TicketRow | null;
  readonly plain?: boolean;
}) {
  if (row === null) return <span className="text-muted">{t('a ticket that is not on this device')}</span>;
  const { id, reference, subject, status } = row.ticket;
  if (plain)
    return (
      <span className="min-w-0 truncate">
        {showReference(reference)} {subject}
      </span>
    );
  return (
    <Link
      to={`/inbox/${id}?view=all`}
      className="target-inline inline-flex min-w-0 items-center gap-1 underline underline-offset-2"
    >
      <StatusIcon status={status} />
      {showReference(reference)} {subject}
    </Link>
  );
}
