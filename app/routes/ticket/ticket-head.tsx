import { Link, useSearchParams } from '@remix-run/react';
import { ArrowLeft, Copy } from 'lucide-react';
import type { RefObject } from 'react';
import type { TicketRow } from '../../../sync/client/workspace.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Popover } from '../../components/popover.tsx';
import { SyncMark } from '../../components/sync-mark.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import { linkedTickets } from '../../live/duplicates.ts';
import { useNow } from '../../live/use-now.ts';
import { requesterName } from '../../live/use-names.ts';
import { useDeferredSnapshot, useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { CHANNEL_WORDS } from '../../words/ticket-words.ts';
import { ClaimButton, ClaimTold } from './claim-line.tsx';
import { LinkDuplicate } from './link-duplicate.tsx';
import { PresentPeople } from './present-people.tsx';
import { RequesterCard } from './requester-card.tsx';
import { SlaClocks } from './sla-clocks.tsx';
import { TicketMenu } from './ticket-menu.tsx';

/** What the ticket is called, who asked, how it came, and whether the server has it. */
export function TicketHead({ row, titleRef }: { row: TicketRow; titleRef: RefObject<HTMLHeadingElement> }) {
  const { ticket, mark } = row;
  const [search] = useSearchParams();
  const nowMs = useNow();
  const { read } = useDeferredSnapshot();
  const shown = showReference(ticket.reference);
  return (
    <header className="flex shrink-0 items-start gap-2 px-4 pt-3 tablet:px-6 tablet:pt-4">
      <Link
        to={`/inbox?${search.toString()}`}
        aria-label={t('Back to the list')}
        className="target -ml-2 grid place-items-center rounded-md hover:bg-hover tablet:hidden"
      >
        <Icon of={ArrowLeft} />
      </Link>
      <div className="min-w-0 flex-1">
        <h1 id="ticket-title" ref={titleRef} tabIndex={-1} className="text-lg font-strong break-words">
          {ticket.subject}
        </h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          <RequesterButton row={row} />
          <span>
            {CHANNEL_WORDS[ticket.channel]}, <TimeTold at={ticket.createdAt} nowMs={nowMs} withClock />
          </span>
          <span className="inline-flex items-center">
            <span className="font-strong tracking-wide text-ink">{shown}</span>
            <IconButton
              inline
              icon={Copy}
              label={t('Copy the reference {shown}', { shown })}
              onClick={() => void navigator.clipboard.writeText(shown)}
            />
            {(ticket.duplicateOf ?? null) === null && <LinkDuplicate ticket={ticket} />}
            <ClaimButton ticketId={ticket.id} />
            <TicketMenu row={row} hasDuplicates={linkedTickets(read, ticket).length > 0} />
          </span>
          <SyncMark mark={mark} />
          <SlaClocks row={row} />
          <ClaimTold ticketId={ticket.id} />
          <PresentPeople ticketId={ticket.id} />
        </div>
      </div>
    </header>
  );
}

function RequesterButton({ row }: { row: TicketRow }) {
  const { read } = useSnapshot();
  const name = requesterName(read, row.ticket);
  return (
    <>
      <span className="hidden text-sm text-ink wide:inline">{name}</span>
      <span className="wide:hidden">
        <Popover
          label={t('About {name}', { name })}
          align="start"
          trigger={
            <button
              type="button"
              className="target-inline -ml-1 rounded-md px-1 text-sm text-ink hover:bg-hover"
            >
              {name}
            </button>
          }
        >
          <RequesterCard ticket={row.ticket} />
        </Popover>
      </span>
    </>
  );
}
