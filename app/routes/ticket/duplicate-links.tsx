import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { duplicatesOf } from '../../live/duplicates.ts';
import { useAct } from '../../live/use-act.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { TicketLink } from './ticket-link.tsx';

/** What the ticket is a duplicate of, and which tickets are duplicates of it; nothing when it stands alone. */
export function DuplicateLinks({ ticket }: { readonly ticket: Ticket }) {
  const snapshot = useDeferredSnapshot();
  const { commands } = useDesk().workspace;
  const act = useAct();
  const duplicates = useMemo(() => duplicatesOf(snapshot.read, ticket.id), [snapshot, ticket.id]);
  const ofId = ticket.duplicateOf ?? null;
  if (ofId === null && duplicates.length === 0) return null;
  return (
    <section
      aria-label={t('Duplicates')}
      className="flex shrink-0 flex-col gap-1 border-b border-line bg-shelf px-4 py-2 tablet:px-6"
    >
      {ofId !== null && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Icon of={Link2} className="text-muted" />
          <span>{t('Duplicate of')}</span>
          <TicketLink row={snapshot.read.ticket(ofId)} />
          <Button look="quiet" tight onClick={() => act(commands.linkDuplicate(ticket.id, null))}>
            {t('Unlink')}
          </Button>
        </div>
      )}
      {duplicates.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Icon of={Link2} className="text-muted" />
          <span>
            {t('{count, plural, one {# duplicate:} other {# duplicates:}}', { count: duplicates.length })}
          </span>
          {duplicates.map((row) => (
            <TicketLink key={row.ticket.id} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}
