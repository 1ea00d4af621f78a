import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { InitialsMark } from '../../components/initials-mark.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import { useNow } from '../../live/use-now.ts';
import { requesterName } from '../../live/use-names.ts';
import { useDeferredSnapshot, useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { SimilarTickets } from './similar-tickets.tsx';

const OTHERS_SHOWN = 8;

/** Who asked, how to reach them, and what else they have asked. */
export function RequesterCard({ ticket }: { ticket: Ticket }) {
  const { read } = useSnapshot();
  const person = read.person(ticket.requesterId);
  const name = requesterName(read, ticket);
  const email = person?.email ?? ticket.newRequester?.email ?? null;
  const phone = person === null ? ticket.newRequester?.phone : person.phone;
  const facts = [person?.title, person?.site].filter((fact) => fact !== undefined);
  return (
    <div className="flex flex-col gap-4 text-sm">
      <div className="flex gap-3">
        <InitialsMark name={name} size={32} />
        <div className="min-w-0">
          <p className="font-strong">{name}</p>
          {facts.length > 0 && <p className="text-muted">{facts.join(', ')}</p>}
          {email !== null && (
            <a href={`mailto:${email}`} className="wrap-anywhere text-muted underline underline-offset-2">
              <Address email={email} />
            </a>
          )}
          {typeof phone === 'string' && (
            <a
              href={`tel:${phone.replace(/[^+\d]/g, '')}`}
              className="block text-muted underline underline-offset-2"
            >
              {phone}
            </a>
          )}
          {person === null && <p className="text-muted">{t('Met for the first time in this ticket.')}</p>}
        </div>
      </div>
      <OtherTickets ticket={ticket} />
      <SimilarTickets ticket={ticket} />
    </div>
  );
}

/** An address that breaks, where it must, behind the sign in its middle. */
function Address({ email }: { email: string }) {
  const at = email.indexOf('@') + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

function OtherTickets({ ticket }: { ticket: Ticket }) {
  const snapshot = useDeferredSnapshot();
  const nowMs = useNow();
  const others = useMemo(
    () =>
      snapshot.read
        .ticketsOf(ticket.requesterId)
        .filter(
          (row) => row.ticket.id !== ticket.id && snapshot.read.survivor(row.ticket.id) === row.ticket.id,
        )
        .sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1)),
    [snapshot, ticket.requesterId, ticket.id],
  );
  return (
    <section>
      <h2 className="mb-1 text-xs text-muted">
        {others.length === 0
          ? t('No other tickets')
          : t('{count, plural, one {# other ticket} other {# other tickets}}', { count: others.length })}
      </h2>
      <ul>
        {others.slice(0, OTHERS_SHOWN).map((row) => (
          <li key={row.ticket.id}>
            <Link
              to={`/inbox/${row.ticket.id}?view=all`}
              className="target -mx-2 flex items-center gap-2 rounded-md px-2 hover:bg-hover"
            >
              <StatusIcon status={row.ticket.status} />
              <span className="min-w-0 flex-1 truncate">{row.ticket.subject}</span>
              <span className="text-xs text-muted">
                <TimeTold at={row.lastActivityAt} nowMs={nowMs} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
