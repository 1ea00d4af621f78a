import clsx from 'clsx';
import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Mark } from '../../sync/client/workspace.ts';
import type { SlaAlarm } from '../../sync/domain/event.ts';
import type { Priority } from '../../sync/domain/ticket.ts';
import type { OthersFacts } from '../words/presence-words.ts';
import { t } from '../words/t.ts';
import type { StatusWord } from '../words/ticket-words.ts';
import { ClaimMark } from './claim-mark.tsx';
import { InitialsMark } from './initials-mark.tsx';
import { PresenceMark } from './presence-mark.tsx';
import { PriorityIcon } from './priority-icon.tsx';
import { SlaMark } from './sla-mark.tsx';
import { StatusIcon } from './status-icon.tsx';
import { SyncMark } from './sync-mark.tsx';
import { TimeTold } from './time-told.tsx';

/** What a line of the list tells. */
export interface TicketLineFacts {
  readonly subject: string;
  readonly reference: string;
  readonly status: StatusWord;
  readonly priority: Priority;
  readonly requester: string;
  readonly queue: string;
  readonly assignee: string | null;
  readonly at: string;
  readonly mark: Mark;
  readonly unread: boolean;
  readonly alarm: SlaAlarm | null;
  /** Who has said to be on it, and how long ago; null when nobody has. */
  readonly claim: string | null;
}

interface TicketLineProps extends TicketLineFacts, OthersFacts {
  readonly to: string;
  readonly id: string;
  readonly nowMs: number;
  readonly dense: boolean;
  /** Open in the ticket pane. */
  readonly current: boolean;
  /** Picked, for what is done to many at once. */
  readonly picked: boolean;
  /** The one line that Tab reaches. */
  readonly reachable: boolean;
  /** Grows when the line is to take the focus; 0 for never. */
  readonly focusTurn: number;
  /** The line was chosen: to be opened in this tab. The same function each time. */
  readonly onOpen: (to: string) => void;
  /** The line has taken the focus it was to take: drawn anew, it does not take it again. The same function each time. */
  readonly onArrive: () => void;
  /** An arrow was pressed: how many lines to go, down being positive. */
  readonly onStep: (lines: number) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * One ticket in the list: a link of two lines, or one when the list is dense. The router's own link would be drawn anew with every step of the
 * address, for each line in sight.
 */
export const TicketLine = memo(function TicketLine(props: TicketLineProps) {
  const { to, id, current, picked, reachable, focusTurn, dense, unread, onArrive, onStep, onOpen } = props;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focusTurn === 0) return;
    link.current?.focus({ preventScroll: true });
    onArrive();
  }, [focusTurn, onArrive]);
  const keyed = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(step);
  };
  const clicked = (event: MouseEvent) => {
    // Another button or a key held down asks the browser for another tab, another window, or a copy of the file.
    const { button, metaKey, altKey, ctrlKey, shiftKey, defaultPrevented } = event;
    if (defaultPrevented || button !== 0 || metaKey || altKey || ctrlKey || shiftKey) return;
    event.preventDefault();
    if (!current) onOpen(to);
  };
  return (
    <a
      ref={link}
      href={to}
      onClick={clicked}
      onKeyDown={keyed}
      data-ticket={id}
      data-unread={unread}
      tabIndex={reachable ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      className={clsx(
        'grid h-full grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line px-4 outline-offset-[-2px]',
        'content-center gap-y-0.5',
        current || picked ? 'bg-selected' : 'hover:bg-hover',
        current && 'shadow-[inset_3px_0_0_var(--color-plum)]',
      )}
    >
      <StatusIcon status={props.status} />
      <span className={clsx('truncate', unread && 'font-strong')}>
        {unread && <span className="sr-only">{t('Unread:')} </span>}
        {props.subject}
      </span>
      {dense ? <LineEnd {...props} /> : <WhenTold {...props} />}
      {!dense && (
        <>
          <span className="inline-flex justify-center">
            {unread && <span aria-hidden="true" className="dot size-1.5 rounded-[50%] bg-ink" />}
          </span>
          <span className="truncate text-xs text-muted">
            {props.requester}
            <span aria-hidden="true"> · </span>
            {props.queue}
          </span>
          <LineEnd {...props} />
        </>
      )}
    </a>
  );
});

function WhenTold({ at, nowMs, unread }: TicketLineProps) {
  return (
    <span className={clsx('justify-self-end text-xs', unread ? 'text-ink' : 'text-muted')}>
      <TimeTold at={at} nowMs={nowMs} />
    </span>
  );
}

function LineEnd(props: TicketLineProps) {
  const { mark, alarm, priority, assignee, dense, others } = props;
  return (
    <span className="flex h-5 items-center justify-end gap-2 text-muted">
      {others !== null && (
        <PresenceMark words={others} letters={props.othersMark} writes={props.othersWrite} />
      )}
      {props.claim !== null && <ClaimMark words={props.claim} />}
      <SyncMark mark={mark} quiet />
      {alarm !== null && <SlaMark alarm={alarm} />}
      {(priority === 'urgent' || priority === 'high') && <PriorityIcon priority={priority} />}
      {assignee !== null && (
        <>
          <InitialsMark name={assignee} size={20} />
          <span className="sr-only">{t('Assigned to {assignee}', { assignee })}</span>
        </>
      )}
      {dense && <WhenTold {...props} />}
    </span>
  );
}
