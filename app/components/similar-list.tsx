import { Link } from '@remix-run/react';
import { STATUS_WORDS, type StatusWord } from '../words/ticket-words.ts';
import { StatusIcon } from './status-icon.tsx';
import { TimeTold } from './time-told.tsx';

/** What is told of a ticket that is like another one. */
export interface SimilarTicketFacts {
  readonly id: string;
  readonly subject: string;
  readonly status: StatusWord;
  readonly requester: string;
  readonly at: string;
}

/** Links to tickets that are like another one, each with its status in a word. */
export function SimilarList({ tickets, nowMs }: { tickets: readonly SimilarTicketFacts[]; nowMs: number }) {
  return (
    <ul>
      {tickets.map(({ id, subject, status, requester, at }) => (
        <li key={id}>
          <Link
            to={`/inbox/${id}?view=all`}
            className="target -mx-2 grid grid-cols-[16px_minmax(0,1fr)] items-center gap-x-2 rounded-md px-2 py-1 hover:bg-hover"
          >
            <StatusIcon status={status} silent />
            <span className="truncate">{subject}</span>
            <span className="col-start-2 truncate text-xs text-muted">
              {STATUS_WORDS[status]}, {requester}, <TimeTold at={at} nowMs={nowMs} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
