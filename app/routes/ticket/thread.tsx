import { useLayoutEffect, useRef } from 'react';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import { lastMail } from '../../../sync/domain/mail-mark.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import type { ThreadEntry } from '../../live/thread-entries.ts';
import { useNames } from '../../live/use-names.ts';
import { t } from '../../words/t.ts';
import { ChangeLines } from './change-lines.tsx';
import { LostValueLine } from './lost-value-line.tsx';
import { MessageItem } from './message-item.tsx';

/** How near the end, in pixels, counts as reading along. */
const NEAR_END_PX = 120;

interface ThreadProps {
  readonly entries: readonly ThreadEntry[];
  readonly events: readonly TimelineEvent[];
  readonly ticket: Ticket;
}

/** What was said and done, oldest first. Opens at the end; stays there while new things arrive, unless the person reads further up. */
export function Thread({ entries, events, ticket }: ThreadProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const readsAlong = useRef(true);
  const names = useNames();
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && readsAlong.current) element.scrollTop = element.scrollHeight;
  }, [entries]);
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={t('Conversation')}
      // A scrolling region has to be reachable, or the keyboard cannot read on.
      tabIndex={0}
      className="printed-whole min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        readsAlong.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
    >
      <ol className="flex flex-col gap-1 px-2 py-3 tablet:px-4">
        {entries.map((entry) => (
          <li key={entry.key}>
            {entry.type === 'message' && (
              <MessageItem row={entry.row} mail={lastMail(events, entry.row.message.id)} names={names} />
            )}
            {entry.type === 'changes' && <ChangeLines events={entry.events} names={names} />}
            {entry.type === 'lost' && (
              <LostValueLine lost={entry.lost} events={events} ticket={ticket} names={names} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
