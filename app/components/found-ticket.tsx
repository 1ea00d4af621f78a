import { Link } from '@remix-run/react';
import { Lock } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { showReference } from '../../sync/domain/reference.ts';
import type { Stretch } from '../search/highlight.ts';
import { t } from '../words/t.ts';
import { Icon } from './icon.tsx';
import { Marked } from './marked.tsx';
import { StatusIcon } from './status-icon.tsx';
import { SyncMark } from './sync-mark.tsx';
import type { TicketLineFacts } from './ticket-line.tsx';
import { TimeTold } from './time-told.tsx';

/** The place in a message where the words stand. */
export interface FoundPassage {
  readonly author: string;
  readonly isNote: boolean;
  readonly stretches: readonly Stretch[];
}

/** What a result of a search tells. */
export interface FoundTicketFacts extends Omit<TicketLineFacts, 'subject' | 'requester'> {
  readonly id: string;
  readonly subject: readonly Stretch[];
  readonly requester: readonly Stretch[];
  /** The tags that answered. */
  readonly tags: readonly string[];
  /** Null when no message answered. */
  readonly passage: FoundPassage | null;
}

interface FoundTicketProps extends FoundTicketFacts {
  readonly nowMs: number;
  /** An arrow was pressed: how many results to go, down being positive. */
  readonly onStep: (results: number) => void;
}

/** One ticket that a search found, with the place where its words stand. */
export function FoundTicket(props: FoundTicketProps) {
  const { id, status, subject, at, nowMs, passage, onStep } = props;
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <Link
      to={`/inbox/${id}?view=all`}
      data-found={id}
      onKeyDown={keyed}
      className="target -mx-2 grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 gap-y-0.5 rounded-md px-2 py-2 hover:bg-hover"
    >
      <span className="grid h-5 place-items-center">
        <StatusIcon status={status} />
      </span>
      <span className="break-words">
        <Marked stretches={subject} />
      </span>
      <span className="text-xs text-muted">
        <TimeTold at={at} nowMs={nowMs} />
      </span>
      <WhoAndWhere {...props} />
      {passage !== null && <PassageLine passage={passage} />}
    </Link>
  );
}

function WhoAndWhere({ requester, queue, reference, assignee, tags, mark }: FoundTicketProps) {
  const places = [
    queue,
    showReference(reference),
    assignee === null ? t('Unassigned') : t('With {assignee}', { assignee }),
  ];
  return (
    <span className="col-span-2 col-start-2 flex items-center gap-2 text-xs text-muted">
      <span className="min-w-0 flex-1 break-words">
        <Marked stretches={requester} />
        <span aria-hidden="true"> · </span>
        {[...places, ...tags.map((tag) => t('Tag {tag}', { tag }))].join(' · ')}
      </span>
      <SyncMark mark={mark} quiet />
    </span>
  );
}

function PassageLine({ passage: { author, isNote, stretches } }: { passage: FoundPassage }) {
  return (
    <span className="col-span-2 col-start-2 mt-1 border-l-2 border-line pl-2 break-words text-muted">
      {isNote && (
        <span className="mr-1 inline-flex translate-y-0.5">
          <Icon of={Lock} size={12} />
          <span className="sr-only">{t('Internal note')}</span>
        </span>
      )}
      <span className="text-ink">{author}: </span>
      <Marked stretches={stretches} />
    </span>
  );
}
