import { TriangleAlert } from 'lucide-react';
import { sameValue } from '../../../sync/domain/same-value.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { whoKept, type LostValue } from '../../live/thread-entries.ts';
import { useAct } from '../../live/use-act.ts';
import { useNow } from '../../live/use-now.ts';
import { lostValueWords } from '../../words/lost-value-words.ts';
import { t } from '../../words/t.ts';
import { valueWords, type Names } from '../../words/value-words.ts';

interface LostValueLineProps {
  readonly lost: LostValue;
  readonly events: readonly TimelineEvent[];
  readonly ticket: Ticket;
  readonly names: Names;
}

/** Two people set one field: what stands, what was kept aside, and the way to take it up. */
export function LostValueLine({ lost, events, ticket, names }: LostValueLineProps) {
  const { person, workspace } = useDesk();
  const act = useAct();
  const nowMs = useNow();
  const mine = lost.by === person.id;
  const stands = sameValue(ticket[lost.field] ?? null, lost.lost);
  return (
    <div
      data-conflict={lost.field}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 pr-2 pl-2 text-xs"
    >
      <span className="inline-grid w-6 justify-items-center text-ochre">
        <Icon of={TriangleAlert} size={14} />
      </span>
      <p className="min-w-0">
        {lostValueWords(lost, { mine, keptBy: whoKept(lost, events) }, names)}{' '}
        <span className="text-muted">
          <TimeTold at={lost.at} nowMs={nowMs} withClock />
        </span>
      </p>
      {!stands && lost.field !== 'claim' && (
        <Button onClick={() => act(workspace.commands.useMine(ticket.id, lost.id))}>
          {mine ? t('Use mine') : t('Use {value}', { value: valueWords(lost.field, lost.lost, names) })}
        </Button>
      )}
    </div>
  );
}
