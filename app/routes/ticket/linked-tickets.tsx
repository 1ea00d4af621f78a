import { CornerDownRight, GitMerge, Scissors, type LucideIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { unmergeIds } from '../../../sync/client/merge-edits.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { originsOf } from '../../live/ticket-origins.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';
import { TicketLink } from './ticket-link.tsx';

/** What was merged into the ticket, what it was split from or goes on from, and what came of it; nothing when it stands alone. */
export function LinkedTickets({ ticket }: { readonly ticket: Ticket }) {
  const snapshot = useDeferredSnapshot();
  const triage = useTriage();
  const { read } = snapshot;
  const { merged, from, followUpOf, splits, followUps } = useMemo(
    () => originsOf(snapshot.read, ticket),
    [snapshot, ticket],
  );
  const putBack = (id: string) => triage.change(unmergeIds(read, id), () => ({ mergedInto: null }));
  if ([merged, splits, followUps].every((rows) => rows.length === 0) && from === null && followUpOf === null)
    return null;
  return (
    <section
      aria-label={t('Linked tickets')}
      className="flex shrink-0 flex-col gap-1 border-b border-line bg-shelf px-4 py-2 tablet:px-6"
    >
      {merged.map((row) => (
        <Line key={row.ticket.id} icon={GitMerge} words={t('Merged into this one:')}>
          <TicketLink row={row} plain />
          <Button look="quiet" tight onClick={() => putBack(row.ticket.id)}>
            {t('Unmerge')}
          </Button>
        </Line>
      ))}
      {from !== null && (
        <Line icon={Scissors} words={t('Split from')}>
          <TicketLink row={read.ticket(from)} />
        </Line>
      )}
      {splits.map((row) => (
        <Line key={row.ticket.id} icon={Scissors} words={t('Split into')}>
          <TicketLink row={row} />
        </Line>
      ))}
      {followUpOf !== null && (
        <Line icon={CornerDownRight} words={t('Follow-up of')}>
          <TicketLink row={read.ticket(followUpOf)} />
        </Line>
      )}
      {followUps.map((row) => (
        <Line key={row.ticket.id} icon={CornerDownRight} words={t('Followed up in')}>
          <TicketLink row={row} />
        </Line>
      ))}
    </section>
  );
}

function Line({ icon, words, children }: { icon: LucideIcon; words: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Icon of={icon} className="text-muted" />
      <span>{words}</span>
      {children}
    </div>
  );
}
