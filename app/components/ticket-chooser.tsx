import { showReference } from '../../sync/domain/reference.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import { TextField } from './field.tsx';
import { StatusIcon } from './status-icon.tsx';

/** What was typed to find a ticket by, and what fits it. */
export interface TicketSearch {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly tickets: readonly Ticket[];
  /** What is said where none fits, in a sentence. */
  readonly whenNone: string;
  readonly requesterOf: (ticket: Ticket) => string;
}

interface TicketChooserProps {
  /** What is looked for. */
  readonly label: string;
  /** What the tickets found are offered for. */
  readonly listLabel: string;
  readonly search: TicketSearch;
  readonly onPick: (ticket: Ticket) => void;
}

/** Finds a ticket by its subject or reference and has one chosen, each with its reference and whose it is. */
export function TicketChooser({ label, listLabel, search, onPick }: TicketChooserProps) {
  const { typed, onType, tickets, whenNone, requesterOf } = search;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        autoComplete="off"
        placeholder={t('Subject or reference')}
        value={typed}
        onType={onType}
      />
      {tickets.length === 0 && <p className="text-muted">{whenNone}</p>}
      <ul aria-label={listLabel}>
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
    </div>
  );
}
