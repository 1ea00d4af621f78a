import { useState } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { SimilarList } from '../../components/similar-list.tsx';
import { useNow } from '../../live/use-now.ts';
import { useSimilar } from '../../live/use-similar.ts';
import { t } from '../../words/t.ts';

const MOST = 5;
/** From where on screens have room for two panes (app/styles/tokens.css). */
const TABLET = '(min-width: 48rem)';

/** Tickets about the same, finished ones included: how it was solved then may help now. Folded at first on phones. */
export function SimilarTickets({ ticket }: { ticket: Ticket }) {
  const nowMs = useNow();
  const [open, setOpen] = useState(() => window.matchMedia(TABLET).matches);
  const tickets = useSimilar({
    subject: ticket.subject,
    requesterId: null,
    exceptId: ticket.id,
    onlyCurrent: false,
    limit: MOST,
  });
  if (tickets.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="target text-xs text-muted hover:text-ink">
        <h2 className="inline">
          {t('{count, plural, one {# similar ticket} other {# similar tickets}}', { count: tickets.length })}
        </h2>
      </summary>
      <SimilarList tickets={tickets} nowMs={nowMs} />
    </details>
  );
}
