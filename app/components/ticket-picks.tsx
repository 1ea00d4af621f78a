import { showReference } from '../../sync/domain/reference.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { StatusIcon } from './status-icon.tsx';

/** Tickets of which one is chosen, each with its reference and whose it is. */
export function TicketPicks({
  label,
  tickets,
  requesterOf,
  onPick,
}: {
  readonly label: string;
  readonly tickets: readonly Ticket[];
  readonly requesterOf: (ticket: Ticket) => string;
  readonly onPick: (ticket: Ticket) => void;
}) {
  return (
    <ul aria-label={label}>
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <button
            type="button"
            onClick={() => onPick(ticket)}
            className="target -mx-2 flex w-[calc(100%+16px)] items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
          >
            <StatusIcon status={ticket.status} />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{ticket.subject}</span>
              <span className="block truncate text-xs text-muted">
                {showReference(ticket.reference)}, {requesterOf(ticket)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
