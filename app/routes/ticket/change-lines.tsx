import type { TimelineEvent } from '../../../sync/domain/event.ts';
import { TimeTold } from '../../components/time-told.tsx';
import { useNow } from '../../live/use-now.ts';
import { eventWords } from '../../words/event-words.ts';
import { t } from '../../words/t.ts';
import type { Names } from '../../words/value-words.ts';

/** From how many changes in a row on they are folded. */
const FOLD_FROM = 4;

/** What was done between two messages, one quiet line for each change; many in a row are folded. */
export function ChangeLines({ events, names }: { events: readonly TimelineEvent[]; names: Names }) {
  const lines = (
    <ul className="flex flex-col gap-1">
      {events.map((event) => (
        <ChangeLine key={event.id} event={event} names={names} />
      ))}
    </ul>
  );
  if (events.length < FOLD_FROM) return <div className="py-1 pr-2 pl-11">{lines}</div>;
  return (
    <details className="py-1 pr-2 pl-11 text-xs text-muted">
      <summary className="target inline-flex items-center rounded-md hover:text-ink">
        <span className="underline underline-offset-2">
          {t('{count, plural, one {# change} other {# changes}}', { count: events.length })}
        </span>
      </summary>
      {lines}
    </details>
  );
}

/** When a change was made, by the device's clock, and on hover when the server took it. */
function ChangeLine({ event, names }: { event: TimelineEvent; names: Names }) {
  const nowMs = useNow();
  return (
    <li className="flex flex-wrap gap-x-2 text-xs text-muted">
      <span>
        {event.type !== 'sla' && <span className="text-ink">{names.person(event.by)} </span>}
        {eventWords(event, names)}
      </span>
      <TimeTold at={event.at} nowMs={nowMs} withClock />
    </li>
  );
}
